/** A person at a tenant: joins with the first sign-in through WeChat, sees what is known of them. */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "identity", "wechat", "activity"})
@Allow({SQLDialect.MYSQL, SQLDialect.MARIADB})
@Require({SQLDialect.MYSQL, SQLDialect.MARIADB})
@NullMarked
package io.careloop.members;

import org.jooq.Allow;
import org.jooq.Require;
import org.jooq.SQLDialect;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

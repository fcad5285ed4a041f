/** Sign-in of members: the authorization server, its one client and grant, sessions and tokens. */
@Allow({SQLDialect.MYSQL, SQLDialect.MARIADB})
@Require({SQLDialect.MYSQL, SQLDialect.MARIADB})
@NullMarked
package io.careloop.identity.members;

import org.jooq.Allow;
import org.jooq.Require;
import org.jooq.SQLDialect;
import org.jspecify.annotations.NullMarked;

/**
 * The append-only journal of what happened to members, in the words of the rule templates. Modules record facts here
 * and whoever cares listens to {@link io.careloop.activity.events.ActivityRecorded}, so that nobody depends on the teller.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "ruletemplates"})
@Allow({SQLDialect.MYSQL, SQLDialect.MARIADB})
@Require({SQLDialect.MYSQL, SQLDialect.MARIADB})
@NullMarked
package io.careloop.activity;

import org.jooq.Allow;
import org.jooq.Require;
import org.jooq.SQLDialect;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

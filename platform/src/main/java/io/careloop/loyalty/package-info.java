/**
 * Points: an append-only ledger that the points rules write to, and the daily check-in that earns them. Every movement
 * has a business key, so a double tap, a retry or a replayed event moves nothing twice.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "members",
            "blueprint",
            "rules",
            "activity",
            "activity::events",
            "ruletemplates"
        })
@Allow({SQLDialect.MYSQL, SQLDialect.MARIADB})
@Require({SQLDialect.MYSQL, SQLDialect.MARIADB})
@NullMarked
package io.careloop.loyalty;

import org.jooq.Allow;
import org.jooq.Require;
import org.jooq.SQLDialect;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

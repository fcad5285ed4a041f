/**
 * Tenants and the walls between them: who a tenant is, the scope that every request, job, event and cache key carries,
 * and the check that no statement leaves that scope.
 */
@ApplicationModule(allowedDependencies = "shared")
@Allow({SQLDialect.MYSQL, SQLDialect.MARIADB})
@Require({SQLDialect.MYSQL, SQLDialect.MARIADB})
@NullMarked
package io.careloop.tenancy;

import org.jooq.Allow;
import org.jooq.Require;
import org.jooq.SQLDialect;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Who is signed in: the authorization server that gives members their tokens, the check of those tokens on every
 * request, staff accounts, and the separation of the patient app's origin from the builder's.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy"})
@Allow({SQLDialect.MYSQL, SQLDialect.MARIADB})
@Require({SQLDialect.MYSQL, SQLDialect.MARIADB})
@NullMarked
package io.careloop.identity;

import org.jooq.Allow;
import org.jooq.Require;
import org.jooq.SQLDialect;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Everything a tenant configures is a document of some kind; a release is an immutable snapshot of all of them and one
 * pointer says which release is live. Other modules contribute {@link io.careloop.blueprint.DocumentKind}s and compile
 * the live release into what they run.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy"})
@Allow({SQLDialect.MYSQL, SQLDialect.MARIADB})
@Require({SQLDialect.MYSQL, SQLDialect.MARIADB})
@NullMarked
package io.careloop.blueprint;

import org.jooq.Allow;
import org.jooq.Require;
import org.jooq.SQLDialect;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The check that every statement stays in the scope of its tenant; see decisions/001-tenant-wall.md. */
@Allow({SQLDialect.MYSQL, SQLDialect.MARIADB})
@NullMarked
package io.careloop.tenancy.wall;

import org.jooq.Allow;
import org.jooq.SQLDialect;
import org.jspecify.annotations.NullMarked;

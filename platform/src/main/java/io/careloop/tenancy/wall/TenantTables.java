package io.careloop.tenancy.wall;

import io.careloop.shared.db.DefaultSchema;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Which tables are tenants' and which are outside. A table that is neither is refused, so that none is forgotten. */
final class TenantTables {

    static final String TENANT_ID = "tenant_id";

    /** The platform's own tables and those of libraries. Everything else carries {@code tenant_id}. */
    static final Set<String> OUTSIDE = Set.of(
            "tenancy_tenant",
            "identity_signing_key",
            "oauth2_authorization",
            "event_publication",
            "event_publication_archive",
            "scheduled_tasks",
            "flyway_schema_history");

    private static final Map<Class<?>, Kind> KINDS =
            DefaultSchema.DEFAULT_SCHEMA.getTables().stream().collect(Collectors.toMap(Table::getClass, Kind::of));

    private TenantTables() {}

    static Kind kindOf(Table<?> table) {
        for (Class<?> type = table.getClass(); type != null; type = type.getSuperclass()) {
            var kind = KINDS.get(type);
            if (kind != null) {
                return kind;
            }
        }
        return Kind.NOT_OURS;
    }

    static boolean isTenantId(@Nullable Field<?> field) {
        return field != null && TENANT_ID.equalsIgnoreCase(field.getName());
    }

    enum Kind {
        /** Holds rows of tenants. */
        TENANT,
        /** Known to hold none. */
        OUTSIDE,
        /** Ours, without {@code tenant_id}, and not listed as outside. */
        UNLISTED,
        /** Not a table of the schema: derived, named only, a function. */
        NOT_OURS;

        private static Kind of(Table<?> table) {
            if (table.field(TENANT_ID) != null) {
                return TENANT;
            }
            return TenantTables.OUTSIDE.contains(table.getName()) ? OUTSIDE : UNLISTED;
        }
    }
}

package io.careloop.tenancy.wall;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.FieldOrRow;
import org.jooq.FieldOrRowOrSelect;
import org.jooq.Row;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/** What the wall demands of each kind of statement. */
final class StatementRules {

    private final Values values;
    private final boolean acrossTenants;

    StatementRules(Values values, boolean acrossTenants) {
        this.values = values;
        this.acrossTenants = acrossTenants;
    }

    Frame select(Select<?> select, Frame.Around around) {
        if (select.$intoTable() != null) {
            throw new Refusal("SELECT … INTO is not understood");
        }
        var frame = new Frame(select, new Sources(values, around.visible()), around);
        requireScope(frame.sources, select.$from(), select.$where());
        requireProjection(select, frame);
        return frame;
    }

    Frame update(QOM.Update<?> update) {
        requireWritable();
        var frame = new Frame(update, new Sources(values, null), Frame.Around.NOTHING);
        frame.sources.from(update.$table());
        requireScope(frame.sources, update.$from(), update.$where());
        update.$set().forEach(this::requireTenantKept);
        return frame;
    }

    Frame delete(QOM.Delete<?> delete) {
        requireWritable();
        var frame = new Frame(delete, new Sources(values, null), Frame.Around.NOTHING);
        frame.sources.from(delete.$from());
        requireScope(frame.sources, delete.$using(), delete.$where());
        return frame;
    }

    Frame insert(QOM.Insert<?> insert) {
        requireWritable();
        var frame = new Frame(insert, Sources.target(values, insert.$into()), Frame.Around.NOTHING);
        switch (TenantTables.kindOf(insert.$into())) {
            case TENANT -> requireInsertOfScope(insert, frame);
            case OUTSIDE -> {}
            case UNLISTED -> throw unlisted(insert.$into());
            case NOT_OURS -> throw new Refusal("the target of INSERT is not a table of the schema");
        }
        return frame;
    }

    static Refusal unlisted(Table<?> table) {
        return new Refusal("table " + table.getName() + " has no tenant_id and is not listed as outside");
    }

    private void requireWritable() {
        if (acrossTenants) {
            throw new Refusal("nothing is written through the cross-tenant door");
        }
    }

    private void requireScope(Sources sources, List<? extends Table<?>> from, @Nullable Condition where) {
        from.forEach(sources::from);
        if (acrossTenants) {
            return;
        }
        sources.where(where);
        sources.unscoped().ifPresent(table -> {
            throw new Refusal("table " + table + " is not tied to the scope by tenant_id = <scope> in WHERE or ON");
        });
    }

    private void requireInsertOfScope(QOM.Insert<?> insert, Frame frame) {
        var position = tenantPosition(insert);
        if (insert.$select() != null) {
            frame.expectSource(position);
        } else if (insert.$values().isEmpty() || !insert.$values().stream().allMatch(row -> isScope(row, position))) {
            throw new Refusal("INSERT into " + insert.$into().getName() + " must set tenant_id to the scope");
        }
        if (insert.$onDuplicateKeyUpdate() || !insert.$updateSet().isEmpty()) {
            insert.$into().getKeys().forEach(key -> requireSameTenantOnConflict(key, insert.$columns()));
            insert.$updateSet().forEach(this::requireTenantKept);
        }
    }

    private static int tenantPosition(QOM.Insert<?> insert) {
        var position = -1;
        for (int i = 0; i < insert.$columns().size(); i++) {
            if (TenantTables.isTenantId(insert.$columns().get(i))) {
                if (position >= 0) {
                    throw new Refusal("INSERT names tenant_id twice");
                }
                position = i;
            }
        }
        if (position < 0) {
            throw new Refusal("INSERT into " + insert.$into().getName() + " does not set tenant_id");
        }
        return position;
    }

    private boolean isScope(Row row, int position) {
        return values.isScope(row.field(position));
    }

    /**
     * A unique key without tenant_id could meet another tenant's row and update it, unless one of its columns is left to
     * the database to number.
     */
    private static void requireSameTenantOnConflict(UniqueKey<?> key, List<? extends Field<?>> columns) {
        var withTenant = key.getFields().stream().anyMatch(TenantTables::isTenantId);
        var identity = key.getTable().getIdentity();
        var numbered = identity != null
                && key.getFields().contains(identity.getField())
                && columns.stream().noneMatch(column -> column.getName()
                        .equals(identity.getField().getName()));
        if (!withTenant && !numbered) {
            throw new Refusal("an upsert can meet another tenant's row by the key " + key.getFields() + " of "
                    + key.getTable().getName());
        }
    }

    private void requireTenantKept(FieldOrRow column, FieldOrRowOrSelect value) {
        if (column instanceof Row row) {
            for (var field : row.fields()) {
                requireNotTenant(field);
            }
        } else if (column instanceof Field<?> field && TenantTables.isTenantId(field)) {
            var kept = value instanceof QOM.Excluded<?> excluded && TenantTables.isTenantId(excluded.$field())
                    || value instanceof Field<?> other && values.isScope(other);
            if (!kept) {
                requireNotTenant(field);
            }
        }
    }

    private static void requireNotTenant(Field<?> field) {
        if (TenantTables.isTenantId(field)) {
            throw new Refusal("a row never changes its tenant");
        }
    }

    /** INSERT … SELECT: what becomes the tenant must be the tenant of the scope. */
    private void requireProjection(Select<?> select, Frame frame) {
        var insert = frame.around.insert();
        var position = insert == null ? -1 : insert.sourcePosition();
        if (position >= 0
                && (position >= select.$select().size()
                        || !isTenant(select.$select().get(position), frame))) {
            throw new Refusal("INSERT … SELECT must select the scope's tenant for the column tenant_id");
        }
    }

    private boolean isTenant(SelectFieldOrAsterisk projected, Frame frame) {
        var field = projected instanceof QOM.FieldAlias<?> alias ? alias.$field() : projected;
        return field instanceof Field<?> column && (frame.sources.isTenantColumn(column) || values.isScope(column));
    }
}

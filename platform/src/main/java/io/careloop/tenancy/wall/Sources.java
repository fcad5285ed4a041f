package io.careloop.tenancy.wall;

import static org.jooq.impl.DSL.noCondition;

import io.careloop.tenancy.wall.TenantTables.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/**
 * The tables one statement reads or changes and what its ON and WHERE say about their tenant. Only top-level conjuncts
 * say anything; a column is found by the name its table has in the SQL text, the way the database finds it.
 */
final class Sources {

    private final Values values;
    private final @Nullable Sources outer;
    private final Map<String, Kind> tables = new LinkedHashMap<>();
    private final Set<String> scoped = new HashSet<>();
    private final List<Link> links = new ArrayList<>();

    private boolean readable = true;

    /** @param outer the statement around this one, when its columns are visible here */
    Sources(Values values, @Nullable Sources outer) {
        this.values = values;
        this.outer = outer;
    }

    /** The target of an INSERT: it is written, so no sub-select can use its columns. */
    static Sources target(Values values, Table<?> table) {
        var target = new Sources(values, null);
        target.from(table);
        target.readable = false;
        return target;
    }

    /** Whether a statement inside this one can use its columns. */
    boolean readable() {
        return readable;
    }

    /** Adds a member of FROM with all that is joined to it. */
    void from(Table<?> table) {
        read(table);
    }

    /** Adds WHERE. */
    void where(@Nullable Condition condition) {
        conclude(condition, tables.keySet());
    }

    boolean declares(Table<?> table) {
        return tables.containsKey(nameOf(table));
    }

    /** The first tenant table that nothing ties to the scope. */
    Optional<String> unscoped() {
        boolean grew;
        do {
            grew = false;
            for (var link : links) {
                grew |= scoped.contains(link.from) && scoped.add(link.to);
            }
        } while (grew);
        return tables.entrySet().stream()
                .filter(table -> table.getValue() == Kind.TENANT && !scoped.contains(table.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the field is the tenant of a tenant table in this statement itself. */
    boolean isTenantColumn(Field<?> field) {
        var column = tenantColumn(field);
        return column != null && tables.containsKey(column);
    }

    private Set<String> read(Table<?> table) {
        return table instanceof QOM.JoinTable<?, ?> join ? readJoin(join) : readTable(table);
    }

    private Set<String> readTable(Table<?> table) {
        var kind = TenantTables.kindOf(table);
        if (kind == Kind.UNLISTED) {
            throw StatementRules.unlisted(table);
        }
        if (kind == Kind.NOT_OURS) {
            PartKind.requireKnownTable(table);
        }
        if (tables.put(nameOf(table), kind) != null) {
            throw new Refusal("two tables are called " + nameOf(table));
        }
        return Set.of(nameOf(table));
    }

    private Set<String> readJoin(QOM.JoinTable<?, ?> join) {
        var left = read(join.$table1());
        var right = read(join.$table2());
        var both = new HashSet<>(left);
        both.addAll(right);
        if (join instanceof QOM.QualifiedJoin<?, ?> qualified) {
            conclude(unwrapped(qualified.$on()), restrictedBy(qualified, left, right, both));
        } else if (!(join instanceof QOM.CrossJoin)) {
            throw new Refusal("a join of kind " + join.getClass().getSimpleName() + " is not understood");
        }
        return both;
    }

    /** The tables whose rows ON restricts: an outer join keeps every row of its preserved side. */
    private static Set<String> restrictedBy(
            QOM.QualifiedJoin<?, ?> join, Set<String> left, Set<String> right, Set<String> both) {
        if (join instanceof QOM.Join || join instanceof QOM.StraightJoin) {
            return both;
        } else if (join instanceof QOM.LeftJoin) {
            return right;
        } else if (join instanceof QOM.RightJoin) {
            return left;
        }
        throw new Refusal("a join of kind " + join.getClass().getSimpleName() + " is not understood");
    }

    /** A join keeps its ON in a wrapper that only jOOQ can name; a neutral AND gives what is inside. */
    private static @Nullable Condition unwrapped(@Nullable Condition on) {
        return on == null ? null : on.and(noCondition());
    }

    private void conclude(@Nullable Condition condition, Set<String> about) {
        if (condition instanceof QOM.And and) {
            conclude(and.$arg1(), about);
            conclude(and.$arg2(), about);
        } else if (condition instanceof QOM.Eq<?> equal) {
            conclude(equal.$arg1(), equal.$arg2(), about);
            conclude(equal.$arg2(), equal.$arg1(), about);
        }
    }

    private void conclude(Field<?> field, Field<?> value, Set<String> about) {
        var column = tenantColumn(field);
        if (column == null || !about.contains(column)) {
            return;
        }
        var other = tenantColumn(value);
        if (other != null && tables.containsKey(other)) {
            links.add(new Link(other, column));
        } else if (other != null || values.isScope(value)) {
            scoped.add(column);
        }
    }

    /** The name of the tenant table whose tenant_id the field is, here or in a statement around (which is scoped by then). */
    private @Nullable String tenantColumn(Field<?> field) {
        if (!(field instanceof TableField<?, ?> column)
                || !TenantTables.isTenantId(column)
                || column.getTable() == null) {
            return null;
        }
        var name = nameOf(column.getTable());
        for (var sources = this; sources != null; sources = sources.outer) {
            var kind = sources.tables.get(name);
            if (kind != null) {
                return kind == Kind.TENANT ? name : null;
            }
        }
        return null;
    }

    private static String nameOf(Table<?> table) {
        return table.getName().toLowerCase(Locale.ROOT);
    }

    private record Link(String from, String to) {}
}

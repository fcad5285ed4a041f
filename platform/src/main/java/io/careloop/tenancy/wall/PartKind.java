package io.careloop.tenancy.wall;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.CommonTableExpression;
import org.jooq.Merge;
import org.jooq.QueryPart;
import org.jooq.SQL;
import org.jooq.Table;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.CustomField;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.CustomTable;
import org.jooq.impl.QOM;

/** What the wall makes of a class of query parts. */
enum PartKind {
    /** Part of jOOQ's model or of the generated schema: nothing in it can hide a table. */
    UNDERSTOOD,
    /** Text that goes to the database as it is. */
    PLAIN_SQL,
    /** A part written by hand, which may render anything. */
    CUSTOM,
    /** A statement the wall has no check for. */
    UNCHECKED_STATEMENT,
    /** The alias inside a table. */
    ALIAS;

    private static final Set<String> OPERATORS = Set.of("*", "+", "-", "/");
    private static final String JOOQ = "org.jooq.impl";
    /** The derived table of jOOQ's emulations; its class is jOOQ's own. */
    private static final String ALIASED_SELECT = JOOQ + ".AliasedSelect";

    private static final String SCHEMA = "io.careloop.shared.db";
    private static final ClassValue<PartKind> KINDS = new ClassValue<>() {
        @Override
        protected PartKind computeValue(Class<?> type) {
            return kindOf(type);
        }
    };

    static PartKind of(QueryPart part) {
        return KINDS.get(part.getClass());
    }

    private static PartKind kindOf(Class<?> type) {
        if (SQL.class.isAssignableFrom(type)) {
            return PLAIN_SQL;
        } else if (Merge.class.isAssignableFrom(type)) {
            return UNCHECKED_STATEMENT;
        } else if (isCustom(type)) {
            return CUSTOM;
        }
        return type.getName().equals(JOOQ + ".Alias") ? ALIAS : UNDERSTOOD;
    }

    private static boolean isCustom(Class<?> type) {
        var isOurs = type.getPackageName().equals(JOOQ) || type.getPackageName().startsWith(SCHEMA);
        return !isOurs
                || CustomQueryPart.class.isAssignableFrom(type)
                || CustomField.class.isAssignableFrom(type)
                || CustomCondition.class.isAssignableFrom(type)
                || CustomTable.class.isAssignableFrom(type);
    }

    void requireUnderstood(QueryPart part) {
        switch (this) {
            case PLAIN_SQL -> {
                // The asterisk of count(*) and the operators of arithmetic are the only text of jOOQ's own.
                if (!OPERATORS.contains(part.toString())) {
                    throw new Refusal("plain SQL cannot be checked: " + part);
                }
            }
            case CUSTOM -> {
                if (!isWrittenByJooq(part)) {
                    throw new Refusal("a query part written by hand cannot be checked: " + part.getClass());
                }
            }
            case UNCHECKED_STATEMENT -> throw new Refusal("this kind of statement is not understood");
            case UNDERSTOOD, ALIAS -> {}
        }
    }

    /**
     * jOOQ makes parts of its own emulations with the factories it offers for parts written by hand; whose lambda it is
     * tells them apart.
     */
    private static boolean isWrittenByJooq(QueryPart part) {
        return part.getClass().getPackageName().equals(JOOQ)
                && Arrays.stream(part.getClass().getDeclaredFields())
                        .filter(field -> field.getType() == Consumer.class)
                        .anyMatch(field -> isOfJooq(field, part));
    }

    private static boolean isOfJooq(Field lambda, QueryPart part) {
        try {
            lambda.setAccessible(true);
            var value = lambda.get(part);
            return value != null && value.getClass().getPackageName().equals(JOOQ);
        } catch (ReflectiveOperationException | InaccessibleObjectException unreadable) {
            return false;
        }
    }

    /** A table that is not of the schema must be made of parts that are themselves visited. */
    static void requireKnownTable(Table<?> table) {
        if (table instanceof QOM.TableAlias<?> alias) {
            requireKnownTable(alias.$table());
        } else if (!isMadeOfVisitedParts(table)) {
            throw new Refusal("table " + table.getName() + " cannot be checked in this place");
        }
    }

    private static boolean isMadeOfVisitedParts(Table<?> table) {
        return table instanceof QOM.JoinTable<?, ?>
                || table instanceof QOM.DerivedTable<?>
                || table instanceof QOM.Lateral<?>
                || table instanceof QOM.Values<?>
                || table instanceof QOM.Dual
                || table instanceof CommonTableExpression<?>
                || table.getClass().getName().equals(ALIASED_SELECT);
    }
}

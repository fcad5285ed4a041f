package io.careloop.tenancy.wall;

import io.careloop.tenancy.wall.TenantTables.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jooq.DeleteQuery;
import org.jooq.InsertQuery;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jooq.UpdateQuery;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/**
 * Listens while one statement is rendered, so that it meets every part that reaches the database, and has each SELECT,
 * INSERT, UPDATE and DELETE in it checked on its own.
 */
final class StatementCheck implements VisitListener {

    private final Values values;
    private final StatementRules rules;
    private final Deque<QueryPart> path = new ArrayDeque<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<Integer> laterPositions = new ArrayList<>();
    private int parameters;

    /** @param acrossTenants through the door: reads need no predicate, and nothing may be written */
    StatementCheck(Values values, boolean acrossTenants) {
        this.values = values;
        this.rules = new StatementRules(values, acrossTenants);
    }

    /** The positions, from 1, of the parameters that are the tenant and get their value later. */
    List<Integer> laterPositions() {
        return laterPositions;
    }

    int parameters() {
        return parameters;
    }

    @Override
    public void visitStart(VisitContext context) {
        var part = context.queryPart();
        PartKind.of(part).requireUnderstood(part);
        if (part instanceof Param<?> param) {
            count(param);
        } else if (part instanceof Table<?> table && context.context().declareTables()) {
            requireDeclared(table);
        } else {
            var frame = frame(part);
            if (frame != null) {
                frames.push(frame);
            }
        }
        path.push(part);
    }

    @Override
    public void visitEnd(VisitContext context) {
        path.pop();
        var frame = frames.peek();
        if (frame != null && frame.statement == context.queryPart()) {
            frame.requireSourceSeen();
            frames.pop();
        }
    }

    private void count(Param<?> param) {
        if (!param.isInline()) {
            parameters++;
            if (values.isLater(param)) {
                laterPositions.add(parameters);
            }
        }
    }

    /** Catches what jOOQ itself adds to FROM, such as implicit joins, and tables known by name only. */
    private void requireDeclared(Table<?> table) {
        switch (TenantTables.kindOf(table)) {
            case TENANT -> {
                if (!isInsideAlias() && !isDeclared(table)) {
                    throw new Refusal("table " + table.getName() + " is joined implicitly; join it on tenant_id");
                }
            }
            case UNLISTED -> throw StatementRules.unlisted(table);
            case NOT_OURS -> PartKind.requireKnownTable(table);
            case OUTSIDE -> {}
        }
    }

    private boolean isDeclared(Table<?> table) {
        var frame = frames.peek();
        return frame != null && frame.sources.declares(table);
    }

    /** The path is: table as declared, its alias, the table itself. The first was checked. */
    private boolean isInsideAlias() {
        var above = path.iterator();
        return above.hasNext()
                && PartKind.of(above.next()) == PartKind.ALIAS
                && above.hasNext()
                && above.next() instanceof Table<?> aliased
                && TenantTables.kindOf(aliased) == Kind.TENANT;
    }

    private @Nullable Frame frame(QueryPart part) {
        if (part instanceof SelectQuery<?> select) {
            return rules.select(select, around());
        } else if (part instanceof InsertQuery<?> && part instanceof QOM.Insert<?> insert) {
            return rules.insert(insert);
        } else if (part instanceof UpdateQuery<?> && part instanceof QOM.Update<?> update) {
            return rules.update(update);
        } else if (part instanceof DeleteQuery<?> && part instanceof QOM.Delete<?> delete) {
            return rules.delete(delete);
        }
        return null;
    }

    /**
     * An arm of a union sees what the first arm sees, and a derived table what its statement sees, but neither sees what
     * they stand beside. Beside LATERAL the database looks elsewhere still, so nothing counts there.
     */
    private Frame.Around around() {
        var frame = frames.peek();
        if (frame == null) {
            return Frame.Around.NOTHING;
        }
        var parent = parent();
        if (parent instanceof SelectQuery<?>) {
            return frame.around;
        } else if (parent instanceof InsertQuery<?>) {
            return Frame.Around.sourceOf(frame);
        } else if (parent instanceof Table<?>) {
            return isLateral(frame) ? Frame.Around.NOTHING : Frame.Around.beside(frame);
        }
        return Frame.Around.inside(frame);
    }

    private boolean isLateral(Frame frame) {
        return path.stream().takeWhile(part -> part != frame.statement).anyMatch(QOM.Lateral.class::isInstance);
    }

    /** The nearest part that is not a mere wrapper around the statement. */
    private @Nullable QueryPart parent() {
        for (var part : path) {
            if (!(part instanceof Select<?>) || part instanceof SelectQuery<?>) {
                return part;
            }
        }
        return null;
    }
}

package io.careloop.tenancy.wall;

import io.careloop.tenancy.CrossTenant;
import io.careloop.tenancy.TenantScope;
import io.careloop.tenancy.TenantWallViolation;
import org.jooq.Delete;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteContext.BatchMode;
import org.jooq.ExecuteListener;
import org.jooq.Insert;
import org.jooq.Query;
import org.jooq.Select;
import org.jooq.Update;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultVisitListenerProvider;
import org.jooq.impl.QOM;

/** Has every statement checked before it reaches the database; what is not understood is refused. */
final class TenantWall implements ExecuteListener {

    private static final long serialVersionUID = 1L;
    private static final Object TEMPLATE = new Object();

    /** What {@code fetchCount} makes of a SELECT; its class is jOOQ's own. */
    private static final String FETCH_COUNT = "org.jooq.impl.FetchCount";

    @Override
    public void start(ExecuteContext context) {
        var queries = context.batchQueries();
        if (queries.length == 0) {
            throw new TenantWallViolation("only statements of the query DSL can be checked", context.type() + "");
        }
        for (var query : queries) {
            check(query, context);
        }
    }

    @Override
    public void prepareEnd(ExecuteContext context) {
        if (context.data(TEMPLATE) instanceof TemplateBinds binds) {
            context.statement(binds.guard(context.statement()));
        }
    }

    private static void check(Query query, ExecuteContext context) {
        var template = context.batchMode() == BatchMode.SINGLE;
        var values = new Values(TenantScope.find(), template);
        var check = new StatementCheck(values, CrossTenant.isOpen());
        try {
            requireKnownStatement(query);
            DSL.using(context.configuration().derive(new DefaultVisitListenerProvider(check)))
                    .render(query);
        } catch (Refusal refusal) {
            throw new TenantWallViolation(refusal.reason(), context.dsl().render(query));
        }
        if (template) {
            context.data(
                    TEMPLATE,
                    new TemplateBinds(
                            TenantScope.find(),
                            check.laterPositions(),
                            context.dsl().render(query)));
        }
    }

    private static void requireKnownStatement(Query query) {
        var known = query instanceof Select<?>
                || query instanceof Insert<?>
                || query instanceof Update<?>
                || query instanceof Delete<?>
                || query instanceof QOM.InsertReturning<?>
                || query instanceof QOM.UpdateReturning<?>
                || query instanceof QOM.DeleteReturning<?>
                || query.getClass().getName().equals(FETCH_COUNT);
        if (!known) {
            throw new Refusal("only SELECT, INSERT, UPDATE and DELETE of the query DSL can be checked");
        }
    }
}

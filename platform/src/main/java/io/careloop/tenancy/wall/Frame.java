package io.careloop.tenancy.wall;

import org.jooq.QueryPart;
import org.jspecify.annotations.Nullable;

/** One SELECT, INSERT, UPDATE or DELETE that is being rendered. */
final class Frame {

    final QueryPart statement;
    final Sources sources;
    final Around around;

    /** Of an INSERT … SELECT into a tenant table: where its source has to have the tenant. */
    private int tenantPosition = -1;

    private boolean sourceSeen;

    Frame(QueryPart statement, Sources sources, Around around) {
        this.statement = statement;
        this.sources = sources;
        this.around = around;
    }

    void expectSource(int position) {
        tenantPosition = position;
    }

    /** The position of the tenant among the columns that the source selects, or -1 when it does not matter. */
    int sourcePosition() {
        sourceSeen = true;
        return tenantPosition;
    }

    void requireSourceSeen() {
        if (tenantPosition >= 0 && !sourceSeen) {
            throw new Refusal("the source of INSERT … SELECT is not understood");
        }
    }

    /**
     * What is around a statement.
     *
     * @param visible the sources whose columns it can use, if any
     * @param insert the INSERT that it is the source of, if any
     */
    record Around(@Nullable Sources visible, @Nullable Frame insert) {

        static final Around NOTHING = new Around(null, null);

        static Around sourceOf(Frame insert) {
            return new Around(null, insert);
        }

        static Around beside(Frame statement) {
            return new Around(statement.around.visible, null);
        }

        static Around inside(Frame statement) {
            return new Around(statement.sources.readable() ? statement.sources : null, null);
        }
    }
}

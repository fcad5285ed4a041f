package io.careloop.tenancy.wall;

import java.util.function.Consumer;
import org.jooq.DSLContext;

/** A way of writing a statement, executed against the wall. */
record Shape(String name, Consumer<DSLContext> execute) {

    static Shape of(String name, Consumer<DSLContext> execute) {
        return new Shape(name, execute);
    }

    @Override
    public String toString() {
        return name;
    }
}

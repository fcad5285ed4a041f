package io.careloop.tenancy.wall;

import io.careloop.shared.TenantId;
import io.careloop.tenancy.TenantWallViolation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a batch over one template: their values never pass the query model, so they are checked where JDBC gets them. */
record TemplateBinds(Optional<TenantId> scope, List<Integer> tenantPositions, String shape) {

    TemplateBinds {
        tenantPositions = List.copyOf(tenantPositions);
    }

    PreparedStatement guard(PreparedStatement statement) {
        if (tenantPositions.isEmpty()) {
            return statement;
        }
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, new Row(statement));
    }

    /** A set value is judged when the row is complete: jOOQ would hide what is thrown while it binds. */
    private final class Row implements InvocationHandler {

        private final PreparedStatement statement;
        private boolean foreign;

        Row(PreparedStatement statement) {
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (arguments != null
                    && method.getName().startsWith("set")
                    && arguments[0] instanceof Integer position
                    && tenantPositions.contains(position)) {
                foreign |= method.getName().equals("setNull") || !isScope(arguments[1]);
            } else if (foreign
                    && (method.getName().equals("addBatch") || method.getName().startsWith("execute"))) {
                throw new TenantWallViolation("a row of the batch is not of the scope", shape);
            }
            return TemplateBinds.invoke(statement, method, arguments);
        }
    }

    private boolean isScope(@Nullable Object value) {
        return value instanceof Number number
                && scope.map(tenant -> tenant.value() == number.longValue()).orElse(false);
    }

    private static @Nullable Object invoke(PreparedStatement statement, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(statement, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}

package io.careloop.tenancy.wall;

import io.careloop.shared.TenantId;
import io.careloop.tenancy.TenantWallViolation;
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
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    requireScope(method, arguments);
                    return invoke(statement, method, arguments);
                });
    }

    private void requireScope(Method method, Object @Nullable [] arguments) {
        if (arguments != null
                && method.getName().startsWith("set")
                && arguments.length >= 2
                && arguments[0] instanceof Integer position
                && tenantPositions.contains(position)
                && !isScope(arguments[1])) {
            throw new TenantWallViolation("a row of the batch is not of the scope", shape);
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

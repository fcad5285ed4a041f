package io.careloop.tenancy.wall;

import io.careloop.shared.TenantId;
import io.careloop.tenancy.NoTenantScope;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jooq.Param;
import org.jooq.QueryPart;

/** Which values of a statement stand for the tenant of the scope. */
final class Values {

    private final Optional<TenantId> scope;
    private final boolean boundLater;
    private final Set<Param<?>> later = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param boundLater the statement is a template: its values arrive row by row and are checked then */
    Values(Optional<TenantId> scope, boolean boundLater) {
        this.scope = scope;
        this.boundLater = boundLater;
    }

    /** @throws NoTenantScope when none is open */
    boolean isScope(QueryPart value) {
        var tenant = scope.orElseThrow(() -> new NoTenantScope("a statement touches tenants' tables"));
        if (!(value instanceof Param<?> param)) {
            return false;
        }
        if (boundLater && !param.isInline()) {
            later.add(param);
            return true;
        }
        return tenant.equals(param.getValue());
    }

    /** Whether the parameter has to be checked when its value arrives. */
    boolean isLater(Param<?> param) {
        return later.contains(param);
    }
}

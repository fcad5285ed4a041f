package io.careloop.tenancy;

import io.careloop.shared.TenantId;

/** A tenant id that names no tenant. */
public final class UnknownTenant extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownTenant(TenantId id) {
        super("no tenant " + id);
    }
}

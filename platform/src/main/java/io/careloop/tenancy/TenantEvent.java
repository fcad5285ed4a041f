package io.careloop.tenancy;

import io.careloop.shared.TenantId;

/** An event about one tenant. Its listeners run in the scope of that tenant, also when the event is delivered again after a restart. */
public interface TenantEvent {

    TenantId tenant();
}

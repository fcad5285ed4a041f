package io.careloop.activity.events;

import io.careloop.ruletemplates.Fact;
import io.careloop.shared.MemberId;
import io.careloop.shared.TenantId;
import io.careloop.tenancy.TenantEvent;
import java.time.Instant;

/**
 * A fact entered the journal. Delivered at least once, also after a crash: consumers use the business key to act once.
 *
 * @param businessKey which happening this is, unique per tenant and type of fact
 * @param at when it happened, UTC
 */
public record ActivityRecorded(TenantId tenant, MemberId member, Fact fact, String businessKey, Instant at)
        implements TenantEvent {}

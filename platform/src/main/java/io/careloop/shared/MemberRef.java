package io.careloop.shared;

/** A member together with the tenant that the member belongs to; the only way to name a member between modules. */
public record MemberRef(TenantId tenant, MemberId id) {}

package io.careloop.members;

import io.careloop.shared.MemberRef;
import java.time.Instant;

/**
 * A person at a tenant.
 *
 * @param joinedAt first sign-in, UTC
 */
public record Member(MemberRef ref, Instant joinedAt) {}

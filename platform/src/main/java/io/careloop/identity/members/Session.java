package io.careloop.identity.members;

import io.careloop.shared.MemberRef;
import java.util.UUID;

/**
 * A member's sign-in on one device.
 *
 * @param version of all the member's sessions when this one began; raising it ends them
 */
public record Session(MemberRef member, UUID id, long version) {}

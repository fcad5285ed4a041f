package io.careloop.activity;

import io.careloop.ruletemplates.Fact;
import io.careloop.shared.MemberRef;
import java.time.Instant;

/**
 * Something that happened to a member.
 *
 * @param businessKey says which happening it is; unique per tenant and type of fact, at most 120 characters
 * @param at when, UTC
 */
public record Happening(MemberRef member, Fact fact, String businessKey, Instant at) {

    public Happening {
        if (businessKey.isBlank() || businessKey.length() > 120) {
            throw new IllegalArgumentException("a business key has 1 to 120 characters: " + businessKey);
        }
    }
}

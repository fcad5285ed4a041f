package io.careloop.loyalty;

import io.careloop.rules.Award;
import io.careloop.shared.MemberRef;
import java.time.Instant;

/**
 * An order to move points.
 *
 * @param source who asks, for example {@code rules}
 * @param key business key, unique per tenant and source, at most 160 characters
 * @param why the rule and release that say so; kept with the entry
 * @param at when it happened, UTC
 */
record Movement(MemberRef member, String source, String key, Points points, Award why, Instant at) {

    static Movement of(Award award, MemberRef member, String factKey, Instant at) {
        var key = factKey + ":" + award.ruleId();
        return new Movement(member, "rules", key, new Points(award.points()), award, at);
    }
}

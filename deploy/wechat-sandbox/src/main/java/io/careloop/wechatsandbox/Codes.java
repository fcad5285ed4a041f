package io.careloop.wechatsandbox;

import io.careloop.wechatsandbox.web.Randomness;
import io.careloop.wechatsandbox.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code wx.login} or {@code getPhoneNumber} hands out: good once, for five minutes, for one app. */
final class Codes {

    static final Duration VALIDITY = Duration.ofMinutes(5);
    private static final Duration MEMORY = Duration.ofHours(1);

    private final Clock clock;
    private final Refusal whenUsed;
    private final Map<String, Issued> issued = new LinkedHashMap<>();

    /** @param whenUsed what a code meets that was good before */
    Codes(Clock clock, Refusal whenUsed) {
        this.clock = clock;
        this.whenUsed = whenUsed;
    }

    private record Issued(String appid, Phone phone, Instant at, boolean used) {
        Issued asUsed() {
            return new Issued(appid, phone, at, true);
        }
    }

    synchronized String issue(String appid, Phone phone) {
        forgetOld();
        var code = "0" + Randomness.urlSafe(23);
        issued.put(code, new Issued(appid, phone, clock.instant(), false));
        return code;
    }

    synchronized Phone redeem(String appid, String code) {
        var found = issued.get(code);
        if (found == null || !found.appid().equals(appid)) {
            throw Refusal.INVALID_CODE.refused();
        }
        if (found.used()) {
            throw whenUsed.refused();
        }
        if (!clock.instant().isBefore(found.at().plus(VALIDITY))) {
            throw Refusal.INVALID_CODE.refused();
        }
        issued.put(code, found.asUsed());
        return found.phone();
    }

    private void forgetOld() {
        var horizon = clock.instant().minus(MEMORY);
        var oldestFirst = issued.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().at().isBefore(horizon)) {
            oldestFirst.remove();
        }
    }
}

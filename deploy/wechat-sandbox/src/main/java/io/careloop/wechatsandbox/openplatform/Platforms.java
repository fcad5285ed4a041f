package io.careloop.wechatsandbox.openplatform;

import io.careloop.wechatsandbox.web.AccessTokens;
import io.careloop.wechatsandbox.web.Agenda;
import io.careloop.wechatsandbox.web.Randomness;
import io.careloop.wechatsandbox.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The registered platforms: their tickets, told every ten minutes, and their tokens. */
final class Platforms {

    static final Duration TICKET_EVERY = Duration.ofMinutes(10);
    private static final Duration TICKET_VALIDITY = Duration.ofHours(12);

    private final Clock clock;
    private final Agenda agenda;
    private final Events events;
    private final AccessTokens tokens;
    private final Map<String, Platform> byAppid = new LinkedHashMap<>();
    private final Map<String, Ticket> tickets = new HashMap<>();

    Platforms(Clock clock, Agenda agenda, Events events) {
        this.clock = clock;
        this.agenda = agenda;
        this.events = events;
        this.tokens = new AccessTokens(clock);
    }

    private record Ticket(String platform, Instant at) {}

    void register(Platform platform) {
        synchronized (this) {
            if (byAppid.put(platform.appid(), platform) != null) {
                return;
            }
        }
        pushInTime(platform.appid());
    }

    private void pushInTime(String appid) {
        pushTicket(find(appid));
        agenda.at(clock.instant().plus(TICKET_EVERY), () -> pushInTime(appid));
    }

    void pushTicket(Platform platform) {
        var ticket = "ticket@@@" + Randomness.urlSafe(48);
        synchronized (this) {
            var horizon = clock.instant().minus(TICKET_VALIDITY);
            tickets.values().removeIf(old -> old.at().isBefore(horizon));
            tickets.put(ticket, new Ticket(platform.appid(), clock.instant()));
        }
        events.ticket(platform, ticket);
    }

    synchronized List<Platform> all() {
        return new ArrayList<>(byAppid.values());
    }

    synchronized Platform find(String appid) {
        var platform = byAppid.get(appid);
        if (platform == null) {
            throw Refusal.COMPONENT_INVALID.refused();
        }
        return platform;
    }

    Platform signedIn(String appid, String secret) {
        var platform = find(appid);
        if (!platform.secret().equals(secret)) {
            throw Refusal.INVALID_SECRET.refused();
        }
        return platform;
    }

    AccessTokens.Grant token(Platform platform, String ticket) {
        synchronized (this) {
            var known = tickets.get(ticket);
            if (known == null || !known.platform().equals(platform.appid())) {
                throw Refusal.TICKET_INVALID.refused();
            }
            if (known.at().isBefore(clock.instant().minus(TICKET_VALIDITY))) {
                throw Refusal.TICKET_EXPIRED.refused();
            }
        }
        return tokens.plain(platform.appid());
    }

    Platform ofToken(String token) {
        return find(tokens.appidOf(token));
    }
}

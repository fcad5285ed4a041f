package io.careloop.wechatsandbox.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of the two endpoints, which WeChat keeps apart: the plain one hands out a new token at every call and lets the
 * one before live five more minutes; the stable one repeats its token until its last five minutes or until forced.
 */
public final class AccessTokens {

    public static final Duration VALIDITY = Duration.ofSeconds(7200);
    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final Duration MEMORY = Duration.ofDays(1);
    private static final Pattern FORM = Pattern.compile("[0-9]+_[A-Za-z0-9_-]{86}");

    private final Clock clock;
    private final Map<String, Issued> issued = new HashMap<>();
    private final Map<String, String> latestPlain = new HashMap<>();
    private final Map<String, String> latestStable = new HashMap<>();
    private final Map<String, String> latestAuthorizer = new HashMap<>();

    public AccessTokens(Clock clock) {
        this.clock = clock;
    }

    private record Issued(String appid, Instant expiresAt) {}

    /** The answer to a token request, in WeChat's words. */
    public record Grant(String access_token, int expires_in) {}

    public synchronized Grant plain(String appid) {
        var before = find(latestPlain.get(appid));
        if (before != null) {
            var overlapEnd = clock.instant().plus(OVERLAP);
            if (before.expiresAt().isAfter(overlapEnd)) {
                issued.put(Objects.requireNonNull(latestPlain.get(appid)), new Issued(appid, overlapEnd));
            }
        }
        return issue(appid, latestPlain);
    }

    public synchronized Grant stable(String appid, boolean forceRefresh) {
        var token = latestStable.get(appid);
        var current = find(token);
        if (token == null || current == null) {
            return issue(appid, latestStable);
        }
        if (forceRefresh) {
            issued.remove(token);
            return issue(appid, latestStable);
        }
        var left = Duration.between(clock.instant(), current.expiresAt());
        return left.compareTo(OVERLAP) > 0 ? new Grant(token, (int) left.toSeconds()) : issue(appid, latestStable);
    }

    /** As a third-party platform gets one on behalf of an app. */
    public synchronized Grant authorizer(String appid) {
        return issue(appid, latestAuthorizer);
    }

    /** As when somebody takes back what an app may do. */
    public synchronized void revoke(String appid) {
        issued.values().removeIf(token -> token.appid().equals(appid));
    }

    private Grant issue(String appid, Map<String, String> latest) {
        issued.values()
                .removeIf(token -> token.expiresAt().isBefore(clock.instant().minus(MEMORY)));
        var token = "97_" + Randomness.urlSafe(64);
        issued.put(token, new Issued(appid, clock.instant().plus(VALIDITY)));
        latest.put(appid, token);
        return new Grant(token, (int) VALIDITY.toSeconds());
    }

    private @Nullable Issued find(@Nullable String token) {
        return token == null ? null : issued.get(token);
    }

    /** The app a token was issued to. */
    public synchronized String appidOf(String token) {
        if (token.isEmpty()) {
            throw Refusal.ACCESS_TOKEN_MISSING.refused();
        }
        if (!FORM.matcher(token).matches()) {
            throw Refusal.INVALID_ACCESS_TOKEN.refused();
        }
        var found = find(token);
        if (found == null) {
            throw Refusal.INVALID_CREDENTIAL.refused();
        }
        if (!clock.instant().isBefore(found.expiresAt())) {
            throw Refusal.ACCESS_TOKEN_EXPIRED.refused();
        }
        return found.appid();
    }

    /** As when somebody resets the secret: nothing issued so far is accepted any more. */
    public synchronized void revokeAll() {
        issued.clear();
    }
}

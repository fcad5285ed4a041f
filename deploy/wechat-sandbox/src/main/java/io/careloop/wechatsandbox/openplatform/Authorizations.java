package io.careloop.wechatsandbox.openplatform;

import io.careloop.wechatsandbox.web.AccessTokens;
import io.careloop.wechatsandbox.web.Randomness;
import io.careloop.wechatsandbox.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Which mini-program let which platform act for it. */
final class Authorizations {

    static final Duration PRE_AUTH_VALIDITY = Duration.ofMinutes(30);
    static final Duration CODE_VALIDITY = Duration.ofHours(1);

    private final Clock clock;
    private final AccessTokens tokens;
    private final Events events;
    private final ConcurrentMap<String, MiniProgram> apps = new ConcurrentHashMap<>();
    private final Map<String, Issued> preAuthCodes = new HashMap<>();
    private final Map<String, Issued> codes = new HashMap<>();
    private final Map<String, Authorized> byAppid = new LinkedHashMap<>();

    Authorizations(Clock clock, AccessTokens tokens, Events events) {
        this.clock = clock;
        this.tokens = tokens;
        this.events = events;
    }

    private record Issued(String platform, String appid, Instant until) {}

    /** That an app is authorised, and the token that lasts until it is taken back. */
    record Authorized(String platform, String appid, String refreshToken) {}

    /** Codes that were not used are given up when they are of no use any more. */
    private void forgetOld(Map<String, Issued> issued) {
        issued.values().removeIf(code -> code.until().isBefore(clock.instant()));
    }

    MiniProgram app(String appid) {
        return apps.computeIfAbsent(appid, MiniProgram::new);
    }

    List<MiniProgram> apps() {
        return List.copyOf(apps.values());
    }

    synchronized String preAuthCode(Platform platform) {
        forgetOld(preAuthCodes);
        var code = "preauthcode@@@" + Randomness.urlSafe(40);
        preAuthCodes.put(code, new Issued(platform.appid(), "", clock.instant().plus(PRE_AUTH_VALIDITY)));
        return code;
    }

    synchronized void requirePreAuthCode(Platform platform, String code) {
        var issued = preAuthCodes.get(code);
        if (issued == null || !issued.platform().equals(platform.appid())) {
            throw Refusal.CODE_INVALID.refused();
        }
        if (issued.until().isBefore(clock.instant())) {
            throw Refusal.NOT_SEEN_LATELY.refused();
        }
    }

    /** The owner of an app agrees: gives the code that the platform exchanges. */
    String authorize(Platform platform, String appid, String preAuthCode) {
        var code = "queryauthcode@@@" + Randomness.urlSafe(40);
        var until = clock.instant().plus(CODE_VALIDITY);
        boolean again;
        synchronized (this) {
            preAuthCodes.remove(preAuthCode);
            forgetOld(codes);
            codes.put(code, new Issued(platform.appid(), appid, until));
            again = isAuthorized(platform, appid);
            if (!again) {
                byAppid.put(appid, new Authorized(platform.appid(), appid, "refreshtoken@@@" + Randomness.urlSafe(32)));
            }
        }
        events.authorized(
                platform,
                again ? "updateauthorized" : "authorized",
                app(appid),
                code,
                until.getEpochSecond(),
                preAuthCode);
        return code;
    }

    void unauthorize(Platform platform, String appid) {
        synchronized (this) {
            requireAuthorized(platform, appid);
            byAppid.remove(appid);
        }
        tokens.revoke(appid);
        events.unauthorized(platform, app(appid));
    }

    /** A code may be asked more than once, since its event and its redirect both tell it. */
    synchronized Authorized ofCode(Platform platform, String code) {
        var issued = codes.get(code);
        if (issued == null || !issued.platform().equals(platform.appid())) {
            throw Refusal.CODE_INVALID.refused();
        }
        if (issued.until().isBefore(clock.instant())) {
            throw Refusal.NOT_SEEN_LATELY.refused();
        }
        return requireAuthorized(platform, issued.appid());
    }

    synchronized Authorized requireAuthorized(Platform platform, String appid) {
        var authorized = byAppid.get(appid);
        if (authorized == null || !authorized.platform().equals(platform.appid())) {
            throw Refusal.NOT_AUTHORIZED.refused();
        }
        return authorized;
    }

    private synchronized boolean isAuthorized(Platform platform, String appid) {
        var authorized = byAppid.get(appid);
        return authorized != null && authorized.platform().equals(platform.appid());
    }

    synchronized @Nullable String platformOf(String appid) {
        var authorized = byAppid.get(appid);
        return authorized == null ? null : authorized.platform();
    }

    synchronized List<Authorized> of(Platform platform) {
        return byAppid.values().stream()
                .filter(authorized -> authorized.platform().equals(platform.appid()))
                .toList();
    }

    AccessTokens.Grant refresh(Platform platform, String appid, String refreshToken) {
        if (!requireAuthorized(platform, appid).refreshToken().equals(refreshToken)) {
            throw Refusal.REFRESH_TOKEN_INVALID.refused();
        }
        return tokens.authorizer(appid);
    }
}

package io.careloop.wechatsandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.careloop.wechatsandbox.web.Callers;
import io.careloop.wechatsandbox.web.Quotas;
import io.careloop.wechatsandbox.web.Randomness;
import io.careloop.wechatsandbox.web.Refusal;
import io.careloop.wechatsandbox.web.Request;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The endpoints of api.weixin.qq.com, with their names, checks and order of checks. */
final class WechatApi {

    private static final Pattern PAGE = Pattern.compile("([A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*)?(\\?\\S*)?");

    private final World world;
    private final Callers callers;
    private final Clock clock;

    WechatApi(World world, Callers callers, Clock clock) {
        this.world = world;
        this.callers = callers;
        this.clock = clock;
    }

    private record Session(String openid, String session_key, String unionid, int errcode) {}

    private record PhoneCode(@Nullable String code) {}

    private record PhoneAnswer(int errcode, String errmsg, PhoneInfo phone_info) {}

    private record PhoneInfo(String phoneNumber, String purePhoneNumber, String countryCode, Watermark watermark) {}

    private record Watermark(long timestamp, String appid) {}

    private record Sent(int errcode, String errmsg, long msgid) {}

    private record TokenRequest(
            @Nullable String grant_type,
            @Nullable String appid,
            @Nullable String secret,
            @JsonProperty("force_refresh") boolean forceRefresh) {}

    private record Sending(
            @Nullable String touser,
            @Nullable String template_id,
            @Nullable String page,
            @Nullable Map<String, Value> data) {

        record Value(@Nullable Object value) {}

        Map<String, String> values() {
            var values = new HashMap<String, String>();
            if (data != null) {
                data.forEach((key, value) -> values.put(key, value == null ? "" : text(value.value())));
            }
            return values;
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }

    void codeToSession(Request request) throws IOException {
        var appid = request.query("appid");
        world.secrets().check(appid, request.query("secret"));
        if (!request.query("grant_type").equals("authorization_code")) {
            throw Refusal.INVALID_GRANT_TYPE.refused();
        }
        request.answer(session(appid, request.query("js_code")));
    }

    /** The same, asked by the platform that acts for the app. */
    void codeToSessionForPlatform(Request request) throws IOException {
        var appid = request.query("appid");
        world.open().requirePlatformOf(request, appid);
        request.answer(session(appid, request.query("js_code")));
    }

    private Session session(String appid, String code) {
        var phone = world.codes().redeem(appid, code);
        var openid = Accounts.openid(appid, phone);
        world.log().signedIn(phone, new PhoneLog.SignIn(appid, openid, clock.instant()));
        var sessionKey = Base64.getEncoder().encodeToString(Randomness.bytes(16));
        return new Session(openid, sessionKey, Accounts.unionid(phone), 0);
    }

    void phoneNumber(Request request) throws IOException {
        var appid = callers.appid(request);
        var code = request.body(PhoneCode.class).code();
        var phone = world.phoneCodes().redeem(appid, code == null ? "" : code);
        var mark = new Watermark(clock.instant().getEpochSecond(), appid);
        request.answer(new PhoneAnswer(0, "ok", new PhoneInfo(phone.number(), phone.number(), "86", mark)));
    }

    void token(Request request) throws IOException {
        requireClientCredential(request.query("grant_type"));
        world.secrets().check(request.query("appid"), request.query("secret"));
        world.quotas().spend(request.query("appid"), request.path());
        request.answer(world.tokens().plain(request.query("appid")));
    }

    void stableToken(Request request) throws IOException {
        var body = request.body(TokenRequest.class);
        requireClientCredential(body.grant_type());
        var appid = body.appid() == null ? "" : body.appid();
        world.secrets().check(appid, body.secret() == null ? "" : body.secret());
        world.quotas().spend(appid, body.forceRefresh() ? Quotas.FORCED_REFRESH : request.path());
        request.answer(world.tokens().stable(appid, body.forceRefresh()));
    }

    private static void requireClientCredential(@Nullable String grantType) {
        if (!"client_credential".equals(grantType)) {
            throw Refusal.INVALID_GRANT_TYPE.refused();
        }
    }

    void sendSubscribeMessage(Request request) throws IOException {
        var appid = callers.appid(request);
        var sending = request.body(Sending.class);
        var openid = sending.touser() == null ? "" : sending.touser();
        var phone = world.accounts().owner(appid, openid).orElseThrow(Refusal.INVALID_OPENID::refused);
        var template = world.templates()
                .find(sending.template_id() == null ? "" : sending.template_id())
                .orElseThrow(Refusal.INVALID_TEMPLATE::refused);
        var page = sending.page() == null ? "" : sending.page();
        if (!PAGE.matcher(page).matches()) {
            throw Refusal.INVALID_PAGE.refused();
        }
        template.check(sending.values());
        world.grants().use(appid, openid, template);
        var message = world.log().deliver(phone, appid, template, sending.values(), page, clock.instant());
        world.open().sent(appid, openid, template.id(), message.id());
        request.answer(new Sent(0, "ok", message.id()));
    }
}

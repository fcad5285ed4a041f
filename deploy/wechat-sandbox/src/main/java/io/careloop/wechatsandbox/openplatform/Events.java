package io.careloop.wechatsandbox.openplatform;

import io.careloop.wechatsandbox.web.Callbacks;
import java.time.Clock;
import java.util.Map;

/** Tells platforms what happens, in WeChat's words. */
final class Events {

    private final Callbacks callbacks;
    private final Clock clock;

    Events(Callbacks callbacks, Clock clock) {
        this.callbacks = callbacks;
        this.clock = clock;
    }

    void ticket(Platform platform, String ticket) {
        var xml = info(platform, "component_verify_ticket").text("ComponentVerifyTicket", ticket);
        toPlatform(platform, "callback/ticket", platform.appid(), xml);
    }

    /** @param kind authorized or updateauthorized */
    void authorized(Platform platform, String kind, MiniProgram app, String code, long expiresAt, String preAuthCode) {
        var xml = info(platform, kind)
                .text("AuthorizerAppid", app.appid())
                .text("AuthorizationCode", code)
                .number("AuthorizationCodeExpiredTime", expiresAt)
                .text("PreAuthCode", preAuthCode);
        toPlatform(platform, "callback/authorization", app.appid(), xml);
    }

    void unauthorized(Platform platform, MiniProgram app) {
        var xml = info(platform, "unauthorized").text("AuthorizerAppid", app.appid());
        toPlatform(platform, "callback/authorization", app.appid(), xml);
    }

    void audited(Platform platform, MiniProgram app, Audit audit) {
        var xml = event(app, "o" + app.originalId(), audit.event());
        long at = audit.decidedAt() == null ? now() : audit.decidedAt().getEpochSecond();
        switch (audit.status()) {
            case PASSED -> xml.number("SuccTime", at);
            case FAILED ->
                xml.text("Reason", audit.reason()).number("FailTime", at).text("ScreenShot", "");
            case DELAYED -> xml.text("Reason", audit.reason()).number("DelayTime", at);
            case AUDITING, UNDONE -> throw new IllegalArgumentException("nobody is told");
        }
        toApp(platform, "callback/audit", app, xml);
    }

    /** @param kind popup, change or sent */
    void subscription(Platform platform, MiniProgram app, String openid, String kind, Subscription what) {
        var upper = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
        var list = "SubscribeMsg" + upper + "Event";
        var xml = event(app, openid, "subscribe_msg_" + kind + "_event")
                .open(list)
                .open("List");
        xml.text("TemplateId", what.templateId());
        if (kind.equals("sent")) {
            xml.number("MsgID", what.messageId()).number("ErrorCode", 0).text("ErrorStatus", "success");
        } else {
            xml.text("SubscribeStatusString", what.status());
            if (kind.equals("popup")) {
                xml.number("PopupScene", 0);
            }
        }
        toApp(platform, "callback/subscription", app, xml.close("List").close(list));
    }

    /** @param messageId 0 when it is not about a message */
    record Subscription(String templateId, String status, long messageId) {}

    private Xml info(Platform platform, String type) {
        return new Xml()
                .text("AppId", platform.appid())
                .number("CreateTime", now())
                .text("InfoType", type);
    }

    private Xml event(MiniProgram app, String from, String event) {
        return new Xml()
                .text("ToUserName", app.originalId())
                .text("FromUserName", from)
                .number("CreateTime", now())
                .text("MsgType", "event")
                .text("Event", event);
    }

    private void toPlatform(Platform platform, String name, String about, Xml xml) {
        var receiver = Map.entry("AppId", platform.appid());
        callbacks.send(name, about, Callbacks.AS_EVENTS, () -> new Sealing(platform)
                .post(platform.ticketUrl(), receiver, xml.toString(), now()));
    }

    private void toApp(Platform platform, String name, MiniProgram app, Xml xml) {
        var receiver = Map.entry("ToUserName", app.originalId());
        var url = platform.messageUrlOf(app.appid());
        callbacks.send(name, app.appid(), Callbacks.AS_EVENTS, () -> new Sealing(platform)
                .post(url, receiver, xml.toString(), now()));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}

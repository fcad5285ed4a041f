package io.careloop.wechatsandbox.web;

import java.util.Arrays;

/** The error codes of WeChat's API that the sandbox knows, with the messages WeChat sends. */
public enum Refusal {
    SYSTEM_BUSY(-1, "system error"),
    INVALID_CREDENTIAL(40001, "invalid credential, access_token is invalid or not latest"),
    INVALID_GRANT_TYPE(40002, "invalid grant_type"),
    INVALID_OPENID(40003, "invalid openid"),
    INVALID_APPID(40013, "invalid appid"),
    INVALID_ACCESS_TOKEN(40014, "invalid access_token"),
    INVALID_CODE(40029, "invalid code"),
    INVALID_TEMPLATE(40037, "invalid template_id"),
    INVALID_ARGUMENTS(40097, "invalid args"),
    INVALID_SECRET(40125, "invalid appsecret"),
    INVALID_SCENE(40129, "invalid scene"),
    CODE_USED(40163, "code been used"),
    ACCESS_TOKEN_MISSING(41001, "access_token missing"),
    INVALID_PAGE(41030, "invalid page"),
    ACCESS_TOKEN_EXPIRED(42001, "access_token expired"),
    REFUSED_BY_USER(43101, "user refuse to accept the msg"),
    MESSAGES_BANNED(43107, "subscribe message capability is banned"),
    CONTENT_TOO_LONG(45002, "content size out of limit"),
    QUOTA_REACHED(45009, "reach max api daily quota limit"),
    DATA_FORMAT(47001, "data format error"),
    INVALID_ARGUMENT(47003, "argument invalid!"),
    CLEARED_TOO_OFTEN(48006, "forbid to clear quota because of reaching the limit"),
    NOT_SEEN_LATELY(61010, "code is expired");

    private final int errcode;
    private final String errmsg;

    Refusal(int errcode, String errmsg) {
        this.errcode = errcode;
        this.errmsg = errmsg;
    }

    public Refused refused() {
        return new Refused(errcode, errmsg);
    }

    public Refused refused(String detail) {
        return new Refused(errcode, errmsg + " " + detail);
    }

    static String messageOf(int errcode) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.errcode == errcode)
                .map(refusal -> refusal.errmsg)
                .findFirst()
                .orElse("refused by the sandbox");
    }

    /** Ends a request with the answer WeChat gives: HTTP status 200 and an errcode. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int errcode;

        Refused(int errcode, String errmsg) {
            super(errmsg);
            this.errcode = errcode;
        }

        public Body body() {
            return new Body(errcode, String.valueOf(getMessage()));
        }
    }

    public record Body(int errcode, String errmsg) {

        public static final Body OK = new Body(0, "ok");
    }
}

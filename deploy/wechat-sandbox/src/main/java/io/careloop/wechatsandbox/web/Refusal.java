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
    NOT_AUTHORIZED(61003, "component is not authorized by this account"),
    TICKET_EXPIRED(61005, "component ticket is expired"),
    TICKET_INVALID(61006, "component ticket is invalid"),
    CODE_INVALID(61009, "code is invalid"),
    NOT_SEEN_LATELY(61010, "code is expired"),
    COMPONENT_INVALID(61011, "invalid component"),
    REFRESH_TOKEN_INVALID(61023, "refresh_token is invalid"),
    SCAN_NOT_READY(61039, "code privacy detection is not ready, please try again later"),
    PRIVACY_UNDECLARED(61040, "code uses private interfaces that are not declared"),
    AUDIT_UNDER_WAY(85009, "already submit a version under auditing"),
    AUDIT_ID_INVALID(85012, "invalid audit id"),
    EXT_JSON_INVALID(85013, "invalid version or extend json"),
    TEMPLATE_INVALID(85014, "invalid template id"),
    DOMAIN_NOT_ALLOWED(85018, "domain is not set in third-party platform"),
    NOTHING_AUDITED(85019, "no version is under auditing"),
    AUDIT_NOT_PASSED(85020, "status not allowed"),
    ITEMS_INVALID(85023, "item_list must have one to five items"),
    GRAY_WITHOUT_RELEASE(85079, "miniprogram has no online release"),
    PERCENTAGE_INVALID(85081, "invalid gray percentage"),
    PERCENTAGE_NOT_HIGHER(85082, "gray percentage must be higher than before"),
    AUDIT_QUOTA_REACHED(85085, "submit audit reach limit"),
    NOTHING_COMMITTED(86001, "no third party code committed"),
    GRAY_UNDER_WAY(87011, "gray release is under way, cannot revert"),
    CANNOT_REVERT(87012, "version cannot be reverted"),
    UNDO_QUOTA_REACHED(87013, "no quota to undo code"),
    SPEED_UP_QUOTA_REACHED(89402, "no quota to speed up"),
    PRIVACY_INVALID(86074, "privacy setting is invalid");

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

package io.careloop.wechatsandbox;

/** The error codes of WeChat's API that the sandbox knows, with the messages WeChat sends. */
enum Refusal {
    INVALID_CREDENTIAL(40001, "invalid credential, access_token is invalid or not latest"),
    INVALID_GRANT_TYPE(40002, "invalid grant_type"),
    INVALID_OPENID(40003, "invalid openid"),
    INVALID_APPID(40013, "invalid appid"),
    INVALID_ACCESS_TOKEN(40014, "invalid access_token"),
    INVALID_CODE(40029, "invalid code"),
    INVALID_TEMPLATE(40037, "invalid template_id"),
    INVALID_SECRET(40125, "invalid appsecret"),
    CODE_USED(40163, "code been used"),
    ACCESS_TOKEN_MISSING(41001, "access_token missing"),
    INVALID_PAGE(41030, "invalid page"),
    ACCESS_TOKEN_EXPIRED(42001, "access_token expired"),
    REFUSED_BY_USER(43101, "user refuse to accept the msg"),
    DATA_FORMAT(47001, "data format error"),
    INVALID_ARGUMENT(47003, "argument invalid!");

    private final int errcode;
    private final String errmsg;

    Refusal(int errcode, String errmsg) {
        this.errcode = errcode;
        this.errmsg = errmsg;
    }

    int errcode() {
        return errcode;
    }

    Refused refused() {
        return new Refused(this, errmsg);
    }

    Refused refused(String detail) {
        return new Refused(this, errmsg + " " + detail);
    }

    /** Ends a request with the answer WeChat gives: HTTP status 200 and an errcode. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        private Refused(Refusal refusal, String errmsg) {
            super(errmsg);
            this.refusal = refusal;
        }

        Body body() {
            return new Body(refusal.errcode, String.valueOf(getMessage()));
        }

        Refusal refusal() {
            return refusal;
        }
    }

    record Body(int errcode, String errmsg) {

        static final Body OK = new Body(0, "ok");
    }
}

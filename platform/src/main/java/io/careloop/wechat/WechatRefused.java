package io.careloop.wechat;

/** WeChat answered with an error code; asking again gives the same answer. */
public final class WechatRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The person has not consented to one more message of the template: normal, not a fault. */
    public static final int NOT_CONSENTED = 43101;

    private final int errcode;

    WechatRefused(int errcode, Throwable cause) {
        super("WeChat refused with errcode " + errcode, cause);
        this.errcode = errcode;
    }

    /** One of <a href="https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/">WeChat's error codes</a>. */
    public int errcode() {
        return errcode;
    }
}

package io.careloop.wechat;

/** No secret is configured for the appid. */
public final class UnknownMiniProgram extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownMiniProgram(String appid) {
        super("no secret for mini-program " + appid + ": set careloop.wechat.secrets." + appid);
    }
}

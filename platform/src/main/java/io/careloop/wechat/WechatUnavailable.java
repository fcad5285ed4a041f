package io.careloop.wechat;

/** WeChat was not reached, was too busy or answered nonsense; the same request may succeed later. */
public final class WechatUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WechatUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}

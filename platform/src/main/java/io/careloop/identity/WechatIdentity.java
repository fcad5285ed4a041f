package io.careloop.identity;

/** WeChat's answer to who is tapping sign-in, implemented by a module that may talk to WeChat. */
public interface WechatIdentity {

    /**
     * The openid behind a login code.
     *
     * @throws SignInRefused when WeChat does not accept the code
     */
    String openid(String appid, String code);
}

package io.careloop.members;

import io.careloop.identity.SignInRefused;
import io.careloop.identity.SignInUnavailable;
import io.careloop.identity.WechatIdentity;
import io.careloop.wechat.WechatMiniPrograms;
import io.careloop.wechat.WechatRefused;
import io.careloop.wechat.WechatUnavailable;
import org.springframework.stereotype.Component;

/** Asks WeChat whose code it is. */
@Component
class WechatSignIn implements WechatIdentity {

    private final WechatMiniPrograms miniPrograms;

    WechatSignIn(WechatMiniPrograms miniPrograms) {
        this.miniPrograms = miniPrograms;
    }

    @Override
    public String openid(String appid, String code) {
        try {
            return miniPrograms.codeToSession(appid, code).openid();
        } catch (WechatRefused e) {
            throw new SignInRefused("WeChat refused the code: " + e.errcode());
        } catch (WechatUnavailable e) {
            throw new SignInUnavailable(e);
        }
    }
}

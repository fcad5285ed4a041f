package io.careloop.wechatsandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.api.impl.WxMaServiceHttpComponentsImpl;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import me.chanjar.weixin.common.error.WxErrorException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The SDK that talks to WeChat in production, pointed here. */
final class Sdk {

    private Sdk() {}

    static WxMaService miniProgram(WechatSandbox sandbox, String appid, String secret) {
        var config = new WxMaDefaultConfigImpl();
        config.setAppid(appid);
        config.setSecret(secret);
        config.setApiHostUrl(sandbox.url());
        config.useStableAccessToken(true);
        var service = new WxMaServiceHttpComponentsImpl();
        service.setWxMaConfig(config);
        service.setRetrySleepMillis(0);
        return service;
    }

    static void refused(int errcode, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(WxErrorException.class, failure -> assertThat(
                        failure.getError().getErrorCode())
                .isEqualTo(errcode));
    }
}

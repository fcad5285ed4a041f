package io.careloop.wechatsandbox;

import cn.binarywang.wx.miniapp.bean.WxMaMessage;
import cn.binarywang.wx.miniapp.config.WxMaConfig;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.open.api.WxOpenComponentService;
import me.chanjar.weixin.open.api.WxOpenMaService;
import me.chanjar.weixin.open.api.impl.WxOpenInMemoryConfigStorage;
import me.chanjar.weixin.open.api.impl.WxOpenMaServiceImpl;
import me.chanjar.weixin.open.api.impl.WxOpenServiceImpl;
import me.chanjar.weixin.open.bean.message.WxOpenXmlMessage;

/** The SDK for third-party platforms, its calls sent here by rewriting their host. */
final class OpenSdk {

    private static final String WECHAT = "https://api.weixin.qq.com";

    private final String url;
    private final Storage storage;
    private final WxOpenComponentService component;

    OpenSdk(WechatSandbox sandbox, String appid, String secret, String token, String aesKey) {
        url = sandbox.url();
        storage = new Storage();
        storage.setWxOpenInfo(appid, secret, token, aesKey);
        var service = new Service();
        service.setWxOpenConfigStorage(storage);
        component = service.getWxOpenComponentService();
    }

    private final class Service extends WxOpenServiceImpl {
        @Override
        public String get(String uri, String query) throws WxErrorException {
            return super.get(uri.replace(WECHAT, url), query);
        }

        @Override
        public String post(String uri, String body) throws WxErrorException {
            return super.post(uri.replace(WECHAT, url), body);
        }
    }

    private final class Storage extends WxOpenInMemoryConfigStorage {
        @Override
        public WxMaConfig getWxMaConfig(String appid) {
            var config = super.getWxMaConfig(appid);
            config.setApiHostUrl(url);
            return config;
        }
    }

    WxOpenComponentService component() {
        return component;
    }

    WxOpenMaService miniProgram(String appid) {
        return new WxOpenMaServiceImpl(component, appid, storage.getWxMaConfig(appid));
    }

    String authorizerToken(String appid) {
        return storage.getAuthorizerAccessToken(appid);
    }

    /** Checks the signature of an authorisation event, decrypts it and lets the SDK act on it. */
    WxOpenXmlMessage take(Receiver.Callback callback) throws WxErrorException {
        var query = callback.query();
        if (!component.checkSignature(query.get("timestamp"), query.get("nonce"), query.get("signature"))) {
            throw new AssertionError("the signature does not match");
        }
        var message = WxOpenXmlMessage.fromEncryptedXml(
                callback.body(), storage, query.get("timestamp"), query.get("nonce"), query.get("msg_signature"));
        component.route(message);
        return message;
    }

    /** Decrypts an event of a mini-program. */
    WxMaMessage event(Receiver.Callback callback) {
        var config = new WxMaDefaultConfigImpl();
        config.setAppid(storage.getComponentAppId());
        config.setToken(storage.getComponentToken());
        config.setAesKey(storage.getComponentAesKey());
        var query = callback.query();
        return WxMaMessage.fromEncryptedXml(
                callback.body(), config, query.get("timestamp"), query.get("nonce"), query.get("msg_signature"));
    }
}

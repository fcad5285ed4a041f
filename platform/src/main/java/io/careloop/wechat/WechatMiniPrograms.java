package io.careloop.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage;
import cn.binarywang.wx.miniapp.config.impl.WxMaRedissonConfigImpl;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import me.chanjar.weixin.common.error.WxErrorException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The mini-programs of all tenants at WeChat. Access tokens are shared by all nodes through Redis, where one node at a
 * time renews one.
 */
@Component
public class WechatMiniPrograms implements DisposableBean {

    private static final String KEY_PREFIX = "careloop:wechat";
    private static final int BUSY = -1;

    private final WechatSettings settings;
    private final RedissonClient redisson;
    private final CloseableHttpClient http;
    private final ConcurrentMap<String, WxMaService> byAppid = new ConcurrentHashMap<>();

    WechatMiniPrograms(WechatSettings settings, RedissonClient redisson) {
        this.settings = settings;
        this.redisson = redisson;
        this.http = WechatHttp.client(settings);
    }

    /**
     * Redeems the code of one sign-in.
     *
     * @throws WechatRefused with 40029 when the code is unknown or older than five minutes, 40163 when it was used
     * @throws WechatUnavailable when there is no answer; the code may be tried again
     * @throws UnknownMiniProgram when the appid has no secret
     */
    public WechatSession codeToSession(String appid, String code) {
        var encoded = URLEncoder.encode(code, UTF_8); // the SDK puts it into the address as it is
        var session = ask(() -> client(appid).jsCode2SessionInfo(encoded));
        return new WechatSession(session.getOpenid(), session.getUnionid());
    }

    /**
     * Delivers a message, which uses up one consent when the template asks for one per message.
     *
     * @throws WechatRefused with {@link WechatRefused#NOT_CONSENTED} when there is no consent, 47003 when a value breaks
     *     the limits of its field, 40037 or 40003 when template or person are not of this app
     * @throws WechatUnavailable when there is no answer; the message may have been delivered all the same
     * @throws UnknownMiniProgram when the appid has no secret
     */
    public void sendSubscribeMessage(SubscribeMessage message) {
        ask(() -> {
            client(message.appid()).getMsgService().sendSubscribeMsg(toSdk(message));
            return message;
        });
    }

    private static WxMaSubscribeMessage toSdk(SubscribeMessage message) {
        var data = new ArrayList<WxMaSubscribeMessage.MsgData>();
        message.data().forEach((key, value) -> data.add(new WxMaSubscribeMessage.MsgData(key, value)));
        var shaped = new WxMaSubscribeMessage();
        shaped.setToUser(message.openid());
        shaped.setTemplateId(message.templateId());
        shaped.setPage(message.page());
        shaped.setData(data);
        return shaped;
    }

    private WxMaService client(String appid) {
        return byAppid.computeIfAbsent(appid, this::newClient);
    }

    private WxMaService newClient(String appid) {
        var config = new WxMaRedissonConfigImpl(redisson, KEY_PREFIX);
        config.setAppid(appid);
        config.setSecret(settings.secretOf(appid));
        config.setApiHostUrl(settings.apiBase());
        config.useStableAccessToken(true);
        return new MiniProgramClient(http, config);
    }

    private interface Question<T> {
        T ask() throws WxErrorException;
    }

    /** The SDK wraps what went wrong on the wire, and what Redis says, into unchecked exceptions. */
    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (WxErrorException e) {
            int errcode = e.getError().getErrorCode();
            if (errcode == BUSY) {
                throw new WechatUnavailable("WeChat is busy", e);
            }
            throw new WechatRefused(errcode, e);
        } catch (UnknownMiniProgram e) {
            throw e;
        } catch (RuntimeException e) {
            throw new WechatUnavailable("WeChat gave no answer", e);
        }
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}

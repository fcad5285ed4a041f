package io.careloop.wechat;

import cn.binarywang.wx.miniapp.api.impl.WxMaServiceHttpComponentsImpl;
import cn.binarywang.wx.miniapp.config.WxMaConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/** The SDK for one mini-program, on our HTTP client and with little patience when WeChat says it is busy. */
final class MiniProgramClient extends WxMaServiceHttpComponentsImpl {

    private static final int RETRIES_WHEN_BUSY = 1;
    private static final int RETRY_AFTER_MILLIS = 200;

    private final CloseableHttpClient http;

    MiniProgramClient(CloseableHttpClient http, WxMaConfig config) {
        this.http = http;
        setMaxRetryTimes(RETRIES_WHEN_BUSY);
        setRetrySleepMillis(RETRY_AFTER_MILLIS);
        setWxMaConfig(config);
    }

    @Override
    public void initHttp() {
        // the client is given
    }

    @Override
    public CloseableHttpClient getRequestHttpClient() {
        return http;
    }

    @Override
    public @Nullable HttpHost getRequestHttpProxy() {
        return null;
    }
}

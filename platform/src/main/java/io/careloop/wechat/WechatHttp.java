package io.careloop.wechat;

import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/** One HTTP client for all mini-programs. It checks certificates, which the SDK's own one does not. */
final class WechatHttp {

    private WechatHttp() {}

    static CloseableHttpClient client(WechatSettings settings) {
        long timeout = settings.timeout().toMillis();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(settings.connections())
                .setMaxConnPerRoute(settings.connections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout, TimeUnit.MILLISECONDS)
                        .setSocketTimeout((int) timeout, TimeUnit.MILLISECONDS)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout, TimeUnit.MILLISECONDS)
                        .setResponseTimeout(timeout, TimeUnit.MILLISECONDS)
                        .build())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
    }
}

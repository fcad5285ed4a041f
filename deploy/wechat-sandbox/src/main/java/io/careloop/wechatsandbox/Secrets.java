package io.careloop.wechatsandbox;

import io.careloop.wechatsandbox.web.Refusal;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/** Any appid of WeChat's form exists; its secret is {@value #DEFAULT} unless another one was registered. */
final class Secrets {

    static final String DEFAULT = "sandbox";

    private static final Pattern APPID = Pattern.compile("wx[0-9a-z]{16}");

    private final ConcurrentMap<String, String> byAppid = new ConcurrentHashMap<>();

    void register(String appid, String secret) {
        requireAppid(appid);
        byAppid.put(appid, secret);
    }

    void requireAppid(String appid) {
        if (!APPID.matcher(appid).matches()) {
            throw Refusal.INVALID_APPID.refused();
        }
    }

    void check(String appid, String secret) {
        requireAppid(appid);
        if (!byAppid.getOrDefault(appid, DEFAULT).equals(secret)) {
            throw Refusal.INVALID_SECRET.refused();
        }
    }
}

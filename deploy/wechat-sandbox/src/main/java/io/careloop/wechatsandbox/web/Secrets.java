package io.careloop.wechatsandbox.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/** Any appid of WeChat's form exists; its secret is {@value #DEFAULT} unless another one was registered. */
public final class Secrets {

    public static final String DEFAULT = "sandbox";

    private static final Pattern APPID = Pattern.compile("wx[0-9a-z]{16}");

    private final ConcurrentMap<String, String> byAppid = new ConcurrentHashMap<>();

    public void register(String appid, String secret) {
        requireAppid(appid);
        byAppid.put(appid, secret);
    }

    public void requireAppid(String appid) {
        if (!APPID.matcher(appid).matches()) {
            throw Refusal.INVALID_APPID.refused();
        }
    }

    public void check(String appid, String secret) {
        requireAppid(appid);
        if (!byAppid.getOrDefault(appid, DEFAULT).equals(secret)) {
            throw Refusal.INVALID_SECRET.refused();
        }
    }
}

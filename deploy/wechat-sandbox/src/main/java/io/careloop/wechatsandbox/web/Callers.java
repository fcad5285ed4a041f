package io.careloop.wechatsandbox.web;

/** Which app calls, and whether it still may today. */
public record Callers(AccessTokens tokens, Quotas quotas) {

    public String appid(Request request) {
        var appid = tokens.appidOf(request.query("access_token"));
        quotas.spend(appid, request.path());
        return appid;
    }
}

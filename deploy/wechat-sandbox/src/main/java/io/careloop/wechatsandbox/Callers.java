package io.careloop.wechatsandbox;

import io.careloop.wechatsandbox.web.Quotas;
import io.careloop.wechatsandbox.web.Request;

/** Which app calls, and whether it still may today. */
record Callers(AccessTokens tokens, Quotas quotas) {

    String appid(Request request) {
        var appid = tokens.appidOf(request.query("access_token"));
        quotas.spend(appid, request.path());
        return appid;
    }
}

package io.careloop.wechatsandbox;

import io.careloop.wechatsandbox.web.AccessTokens;
import io.careloop.wechatsandbox.web.Quotas;
import io.careloop.wechatsandbox.web.Refusal;
import io.careloop.wechatsandbox.web.Request;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How WeChat tells an app what it has left today, and lets it start afresh. */
record QuotaApi(AccessTokens tokens, Quotas quotas) {

    private record Asked(@Nullable String cgi_path) {}

    private record Clearing(@Nullable String appid) {}

    private record Answer(int errcode, String errmsg, Quota quota) {}

    private record Quota(int daily_limit, int used, int remain) {}

    void usage(Request request) throws IOException {
        var appid = tokens.appidOf(request.query("access_token"));
        var api = request.body(Asked.class).cgi_path();
        if (api == null || !quotas.limits().containsKey(api)) {
            throw Refusal.INVALID_ARGUMENTS.refused("cgi_path");
        }
        var usage = quotas.usage(appid, api);
        request.answer(new Answer(0, "ok", new Quota(usage.limit(), usage.used(), usage.rest())));
    }

    void clear(Request request) throws IOException {
        var appid = tokens.appidOf(request.query("access_token"));
        if (!appid.equals(request.body(Clearing.class).appid())) {
            throw Refusal.INVALID_APPID.refused();
        }
        quotas.clear(appid);
        request.answer(Refusal.Body.OK);
    }
}

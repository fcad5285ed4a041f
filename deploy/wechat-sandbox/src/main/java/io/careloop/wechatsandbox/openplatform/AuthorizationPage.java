package io.careloop.wechatsandbox.openplatform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.careloop.wechatsandbox.web.Refusal;
import io.careloop.wechatsandbox.web.Request;
import io.careloop.wechatsandbox.web.Secrets;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Objects;

/** Where the owner of a mini-program agrees that a platform acts for it, and is sent back with a code. */
record AuthorizationPage(Platforms platforms, Authorizations authorizations, Secrets secrets) {

    void handle(Request request) throws IOException {
        var platform = platforms.find(request.query("component_appid"));
        authorizations.requirePreAuthCode(platform, request.query("pre_auth_code"));
        var back = request.query("redirect_uri");
        if (!back.matches("https?://[^\\s]+")) {
            throw Refusal.INVALID_ARGUMENTS.refused("redirect_uri");
        }
        if (request.method().equals("POST")) {
            agree(request, platform, back);
        } else {
            show(request);
        }
    }

    private void agree(Request request, Platform platform, String back) throws IOException {
        var form = request.form();
        var appid = form.getOrDefault("appid", "");
        secrets.requireAppid(appid);
        var nickname = form.getOrDefault("nickname", "");
        if (!nickname.isBlank()) {
            authorizations.app(appid).rename(nickname);
        }
        var code = authorizations.authorize(platform, appid, request.query("pre_auth_code"));
        request.redirect(back + (back.contains("?") ? '&' : '?') + "auth_code=" + URLEncoder.encode(code, UTF_8)
                + "&expires_in=" + Authorizations.CODE_VALIDITY.toSeconds());
    }

    private static void show(Request request) throws IOException {
        try (var page = Objects.requireNonNull(
                AuthorizationPage.class.getResourceAsStream("/careloop/wechat-sandbox/authorize.html"))) {
            request.answer(200, "text/html; charset=utf-8", page.readAllBytes());
        }
    }
}

package io.careloop.wechatsandbox.openplatform;

import io.careloop.wechatsandbox.web.Callers;
import io.careloop.wechatsandbox.web.Refusal;
import io.careloop.wechatsandbox.web.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an app must have set before its code is looked at: domains, the privacy declaration, its name. */
final class AccountApi {

    private static final List<String> KINDS =
            List.of("requestdomain", "wsrequestdomain", "uploaddomain", "downloaddomain");
    private static final Pattern SECURE = Pattern.compile("(https|wss)://[a-z0-9.-]+(:[0-9]+)?");
    private static final int NAME_MAX = 30;

    private final Callers callers;
    private final Authorizations authorizations;
    private final Catalogue catalogue;

    AccountApi(Callers callers, Authorizations authorizations, Catalogue catalogue) {
        this.callers = callers;
        this.authorizations = authorizations;
        this.catalogue = catalogue;
    }

    private record Domains(
            @Nullable String action,
            @Nullable List<String> requestdomain,
            @Nullable List<String> wsrequestdomain,
            @Nullable List<String> uploaddomain,
            @Nullable List<String> downloaddomain,
            @Nullable List<String> webviewdomain) {

        List<String> of(String kind) {
            var named =
                    switch (kind) {
                        case "requestdomain" -> requestdomain;
                        case "wsrequestdomain" -> wsrequestdomain;
                        case "uploaddomain" -> uploaddomain;
                        case "downloaddomain" -> downloaddomain;
                        default -> webviewdomain;
                    };
            return named == null ? List.of() : named;
        }
    }

    private record Privacy(@Nullable Owner owner_setting, @Nullable List<Item> setting_list) {}

    private record Owner(
            @Nullable String contact_email,
            @Nullable String contact_phone,
            @Nullable String contact_qq,
            @Nullable String contact_weixin,
            @Nullable String notice_method) {

        boolean complete() {
            boolean reachable =
                    contact_email != null || contact_phone != null || contact_qq != null || contact_weixin != null;
            return reachable && notice_method != null && !notice_method.isBlank();
        }
    }

    private record Item(@Nullable String privacy_key, @Nullable String privacy_text) {}

    private record PrivacyState(
            int errcode, String errmsg, int code_exist, List<String> privacy_list, List<Item> setting_list) {}

    private record Name(@Nullable String nick_name) {}

    private record Basic(
            int errcode,
            String errmsg,
            String appid,
            int account_type,
            int principal_type,
            String principal_name,
            int realname_status,
            NameInfo nickname_info,
            String nickname) {}

    private record NameInfo(String nickname, int modify_used_count, int modify_quota) {}

    void serverDomains(Request request) throws IOException {
        request.answer(changed(request, KINDS));
    }

    void webviewDomains(Request request) throws IOException {
        request.answer(changed(request, List.of("webviewdomain")));
    }

    /** Named after the kinds, as WeChat answers. */
    private Map<String, ?> changed(Request request, List<String> kinds) throws IOException {
        var app = app(request);
        var asked = request.body(Domains.class);
        for (var kind : kinds) {
            if (!asked.of(kind).stream()
                    .allMatch(domain -> SECURE.matcher(domain).matches())) {
                throw Refusal.DOMAIN_NOT_ALLOWED.refused();
            }
        }
        var action = asked.action() == null ? "get" : asked.action();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("errcode", 0);
        answer.put("errmsg", "ok");
        kinds.forEach(kind -> answer.put(kind, app.domains(action, kind, asked.of(kind))));
        return answer;
    }

    void setPrivacy(Request request) throws IOException {
        var app = app(request);
        var privacy = request.body(Privacy.class);
        var items = privacy.setting_list();
        if (privacy.owner_setting() == null || !privacy.owner_setting().complete() || items == null) {
            throw Refusal.PRIVACY_INVALID.refused();
        }
        var keys = new ArrayList<String>();
        for (var item : items) {
            if (item.privacy_key() == null
                    || item.privacy_text() == null
                    || item.privacy_text().isBlank()) {
                throw Refusal.PRIVACY_INVALID.refused();
            }
            keys.add(item.privacy_key());
        }
        app.declare(keys);
        request.answer(Refusal.Body.OK);
    }

    void privacy(Request request) throws IOException {
        var app = app(request);
        var trial = app.trial();
        request.answer(new PrivacyState(
                0,
                "ok",
                trial == null ? 0 : 1,
                trial == null ? List.of() : trial.template().privacy(),
                app.declared().stream().map(key -> new Item(key, "")).toList()));
    }

    void rename(Request request) throws IOException {
        var app = app(request);
        var name = request.body(Name.class).nick_name();
        if (name == null || name.isBlank() || name.length() > NAME_MAX) {
            throw Refusal.INVALID_ARGUMENTS.refused("nick_name");
        }
        app.rename(name);
        request.answer(Refusal.Body.OK);
    }

    void basics(Request request) throws IOException {
        var app = app(request);
        request.answer(new Basic(
                0,
                "ok",
                app.appid(),
                2,
                1,
                catalogue.principal(),
                1,
                new NameInfo(app.nickname(), 0, 1),
                app.nickname()));
    }

    private MiniProgram app(Request request) {
        return authorizations.app(callers.tokens().appidOf(request.query("access_token")));
    }
}

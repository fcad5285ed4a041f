package io.careloop.wechatsandbox.openplatform;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.careloop.wechatsandbox.web.AccessTokens;
import io.careloop.wechatsandbox.web.Refusal;
import io.careloop.wechatsandbox.web.Request;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The calls of /cgi-bin/component: what a platform asks for itself and for those who authorised it. */
final class ComponentApi {

    /** What an app lets a platform do: the permission sets 17, 18, 25, 30, 31, 37 and 40 are those of its code. */
    private static final List<Scope> SCOPES = IntStream.of(17, 18, 19, 25, 30, 31, 36, 37, 40, 45, 48, 49)
            .mapToObj(id -> new Scope(new Category(id)))
            .toList();

    private static final int LIST_MAX = 500;

    private final Platforms platforms;
    private final Authorizations authorizations;
    private final Catalogue catalogue;
    private final AccessTokens tokens;

    ComponentApi(Platforms platforms, Authorizations authorizations, Catalogue catalogue, AccessTokens tokens) {
        this.platforms = platforms;
        this.authorizations = authorizations;
        this.catalogue = catalogue;
        this.tokens = tokens;
    }

    private record Asked(
            @Nullable String component_appid,
            @Nullable String component_secret,
            @Nullable String component_appsecret,
            @Nullable String component_verify_ticket,
            @Nullable String authorization_code,
            @Nullable String authorizer_appid,
            @Nullable String authorizer_refresh_token,
            int offset,
            int count) {}

    private record Token(String component_access_token, int expires_in) {}

    private record PreAuthCode(String pre_auth_code, long expires_in) {}

    private record Scope(Category funcscope_category) {}

    private record Category(int id) {}

    private record Info(
            String authorizer_appid,
            @Nullable String authorizer_access_token,
            int expires_in,
            String authorizer_refresh_token,
            List<Scope> func_info) {}

    private record QueryAuth(Info authorization_info) {}

    private record AuthorizerToken(String authorizer_access_token, int expires_in, String authorizer_refresh_token) {}

    private record AuthorizerInfo(App authorizer_info, Info authorization_info) {}

    private record Kind(int id) {}

    private record App(
            String nick_name,
            String head_img,
            Kind service_type_info,
            Kind verify_type_info,
            String user_name,
            String principal_name,
            String signature,
            String qrcode_url,
            int account_status,
            @JsonProperty("MiniProgramInfo") MiniProgramInfo miniProgramInfo) {}

    private record MiniProgramInfo(Network network, List<Classes> categories, int visit_status) {}

    private record Network(
            @JsonProperty("RequestDomain") List<String> requestDomain,
            @JsonProperty("WsRequestDomain") List<String> wsRequestDomain,
            @JsonProperty("UploadDomain") List<String> uploadDomain,
            @JsonProperty("DownloadDomain") List<String> downloadDomain) {}

    private record Classes(String first, String second) {}

    private record Listed(int total_count, List<ListedApp> list) {}

    private record ListedApp(String authorizer_appid, String refresh_token) {}

    void startPushTicket(Request request) throws IOException {
        var asked = request.body(Asked.class);
        platforms.pushTicket(platforms.signedIn(or(asked.component_appid()), or(asked.component_secret())));
        request.answer(Refusal.Body.OK);
    }

    void token(Request request) throws IOException {
        var asked = request.body(Asked.class);
        var platform = platforms.signedIn(or(asked.component_appid()), or(asked.component_appsecret()));
        var grant = platforms.token(platform, or(asked.component_verify_ticket()));
        request.answer(new Token(grant.access_token(), grant.expires_in()));
    }

    void preAuthCode(Request request) throws IOException {
        request.answer(new PreAuthCode(
                authorizations.preAuthCode(platform(request)), Authorizations.PRE_AUTH_VALIDITY.toSeconds()));
    }

    void queryAuth(Request request) throws IOException {
        var authorized = authorizations.ofCode(
                platform(request), or(request.body(Asked.class).authorization_code()));
        var grant = tokens.authorizer(authorized.appid());
        request.answer(new QueryAuth(info(authorized, grant)));
    }

    void authorizerToken(Request request) throws IOException {
        var asked = request.body(Asked.class);
        var refreshToken = or(asked.authorizer_refresh_token());
        var grant = authorizations.refresh(platform(request), or(asked.authorizer_appid()), refreshToken);
        request.answer(new AuthorizerToken(grant.access_token(), grant.expires_in(), refreshToken));
    }

    void authorizerInfo(Request request) throws IOException {
        var appid = or(request.body(Asked.class).authorizer_appid());
        var authorized = authorizations.requireAuthorized(platform(request), appid);
        request.answer(new AuthorizerInfo(app(authorizations.app(appid)), info(authorized, null)));
    }

    void authorizers(Request request) throws IOException {
        var asked = request.body(Asked.class);
        var all = authorizations.of(platform(request));
        var page = all.stream()
                .skip(Math.max(0, asked.offset()))
                .limit(Math.min(LIST_MAX, Math.max(0, asked.count())))
                .map(one -> new ListedApp(one.appid(), one.refreshToken()))
                .toList();
        request.answer(new Listed(all.size(), page));
    }

    private App app(MiniProgram app) {
        var network = new Network(
                app.domains("get", "requestdomain", List.of()),
                app.domains("get", "wsrequestdomain", List.of()),
                app.domains("get", "uploaddomain", List.of()),
                app.domains("get", "downloaddomain", List.of()));
        var categories = catalogue.categories().stream()
                .map(category -> new Classes(category.first_class(), category.second_class()))
                .toList();
        return new App(
                app.nickname(),
                "",
                new Kind(0),
                new Kind(0),
                app.originalId(),
                catalogue.principal(),
                "",
                "",
                1,
                new MiniProgramInfo(network, categories, 0));
    }

    private static Info info(Authorizations.Authorized authorized, AccessTokens.@Nullable Grant grant) {
        return new Info(
                authorized.appid(),
                grant == null ? null : grant.access_token(),
                grant == null ? 0 : grant.expires_in(),
                authorized.refreshToken(),
                SCOPES);
    }

    Platform platform(Request request) {
        var token = request.query("component_access_token");
        return platforms.ofToken(token.isEmpty() ? request.query("access_token") : token);
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }
}

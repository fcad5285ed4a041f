package io.careloop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.careloop.identity.Caller.Answer;
import io.careloop.shared.MemberId;
import io.careloop.shared.MemberRef;
import io.careloop.tenancy.OpenTenant;
import io.careloop.tenancy.Tenant;
import io.careloop.tenancy.Tenants;
import io.careloop.testing.PlatformTest;
import io.careloop.testing.SteppedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Members sign in over HTTP with codes of the WeChat sandbox, on the real database. */
@PlatformTest
class MemberSignInTests {

    private static final String GRANT = "urn:careloop:params:oauth:grant-type:wechat-code";
    private static final String ME = "/api/v1/me/points";

    @Autowired
    Tenants tenants;

    @Autowired
    MemberSessions sessions;

    @Autowired
    SteppedClock clock;

    @Autowired
    Environment environment;

    private Tenant tenant;
    private Caller app;

    @BeforeEach
    void open() {
        tenant = openTenant();
        app = Caller.at(environment.getRequiredProperty("local.app.port", Integer.class));
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aLoginCodeOfWechatGivesTokensThatOpenTheApi() {
        var tokens = signIn(tenant);

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.text("token_type")).isEqualTo("Bearer");
        assertThat(tokens.json().path("expires_in").asInt()).isBetween(598, 600);
        assertThat(app.bearing(tokens.text("access_token")).get(ME).status()).isEqualTo(200);
    }

    @Test
    void theAccessTokenSaysWhoseSessionItIsAndNothingPersonal() {
        var claims = claims(signIn(tenant));

        assertThat(claims.propertyNames())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "tenant", "sid", "sv", "iat", "exp");
        assertThat(claims.path("tenant").asLong()).isEqualTo(tenant.id().value());
        assertThat(claims.path("sv").asLong()).isEqualTo(1);
    }

    @Test
    void thePublishedKeysHoldNoPrivateKey() {
        var keys = app.get("/oauth2/jwks").json().path("keys");

        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).propertyNames()).contains("n", "e", "kid").doesNotContain("d", "p", "q");
    }

    @Test
    void signingInTwiceIsTheSameMember() {
        assertThat(claims(signIn(tenant)).path("sub"))
                .isEqualTo(claims(signIn(tenant)).path("sub"));
    }

    @Test
    void aWrongCodeIsAnInvalidGrant() {
        refused(signIn(tenant.appid(), "not-a-code"), "invalid_grant");
    }

    @Test
    void aCodeWorksOnce() {
        var code = loginCode(tenant);
        signIn(tenant.appid(), code);

        refused(signIn(tenant.appid(), code), "invalid_grant");
    }

    @Test
    void anUnknownAppidIsAnInvalidGrant() {
        refused(signIn("wx-of-nobody", loginCode(tenant)), "invalid_grant");
    }

    @Test
    void aMissingCodeIsAnInvalidRequest() {
        var answer = app.post(
                "/oauth2/token", Map.of("grant_type", GRANT, "client_id", "mini-program", "appid", tenant.appid()));

        refused(answer, "invalid_request");
    }

    @Test
    void anUnknownClientIsRefused() {
        var answer = app.post(
                "/oauth2/token",
                Map.of("grant_type", GRANT, "client_id", "other", "appid", tenant.appid(), "code", "x"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error")).isEqualTo("invalid_client");
    }

    @Test
    void aRequestWithoutAClientIsRefused() {
        var answer = app.post("/oauth2/token", Map.of("grant_type", GRANT, "appid", tenant.appid(), "code", "x"));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void otherGrantsAreUnknown() {
        var answer = app.post("/oauth2/token", Map.of("grant_type", "client_credentials", "client_id", "mini-program"));

        refused(answer, "unsupported_grant_type");
    }

    @Test
    void aRefreshTokenGivesNewTokensOfTheSameSession() {
        var first = signIn(tenant);
        var second = refresh(first.text("refresh_token"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("refresh_token")).isNotEqualTo(first.text("refresh_token"));
        assertThat(claims(second).path("sid")).isEqualTo(claims(first).path("sid"));
        assertThat(app.bearing(second.text("access_token")).get(ME).status()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenThatComesTwiceEndsTheWholeSession() {
        clock.set(Instant.parse("2026-11-21T08:00:00Z"));
        var first = signIn(tenant);
        var second = refresh(first.text("refresh_token"));
        clock.advance(Duration.ofSeconds(11));

        refused(refresh(first.text("refresh_token")), "invalid_grant");

        refused(refresh(second.text("refresh_token")), "invalid_grant");
        assertThat(app.bearing(second.text("access_token")).get(ME).status()).isEqualTo(401);
    }

    @Test
    void aRefreshTokenSentTwiceAtOnceIsRefusedAndTheSessionGoesOn() {
        var first = signIn(tenant);
        var second = refresh(first.text("refresh_token"));

        refused(refresh(first.text("refresh_token")), "invalid_grant");

        assertThat(app.bearing(second.text("access_token")).get(ME).status()).isEqualTo(200);
        assertThat(refresh(second.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void oneSessionThatEndsLeavesTheOthers() {
        clock.set(Instant.parse("2026-11-21T08:00:00Z"));
        var phone = signIn(tenant);
        var tablet = signIn(tenant);
        refresh(phone.text("refresh_token"));
        clock.advance(Duration.ofSeconds(11));
        refresh(phone.text("refresh_token"));

        assertThat(app.bearing(tablet.text("access_token")).get(ME).status()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenMovedToAnotherTenantOpensNothing() {
        var other = openTenant();
        var secret = signIn(tenant).text("refresh_token").replaceFirst("^\\d+", "");

        refused(refresh(other.id() + secret), "invalid_grant");
    }

    @Test
    void madeUpRefreshTokensAreRefused() {
        refused(refresh("made-up"), "invalid_grant");
        refused(refresh(tenant.id() + "." + "A".repeat(43)), "invalid_grant");
    }

    @Test
    void aSessionNobodyUsesEndsAfterThirtyDays() {
        clock.set(Instant.parse("2026-11-21T08:00:00Z"));
        var tokens = signIn(tenant);
        clock.advance(Duration.ofDays(30).plusSeconds(1));

        refused(refresh(tokens.text("refresh_token")), "invalid_grant");
    }

    @Test
    void aSessionInUseGoesOn() {
        clock.set(Instant.parse("2026-11-21T08:00:00Z"));
        var tokens = signIn(tenant);
        clock.advance(Duration.ofDays(29));
        tokens = refresh(tokens.text("refresh_token"));
        clock.advance(Duration.ofDays(29));

        assertThat(refresh(tokens.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void anExpiredAccessTokenAsksToSignIn() {
        clock.set(Instant.parse("2026-11-21T08:00:00Z"));
        var token = signIn(tenant).text("access_token");
        assertThat(app.bearing(token).get(ME).status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(10).plusSeconds(1));

        notSignedIn(app.bearing(token).get(ME));
    }

    @Test
    void aChangedTokenIsRefused() {
        var token = signIn(tenant).text("access_token");
        var parts = token.split("\\.");
        var forged = new String(Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("\"tenant\":\\d+", "\"tenant\":1");
        parts[1] = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(forged.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        notSignedIn(app.bearing(String.join(".", parts)).get(ME));
    }

    @Test
    void withoutATokenTheApiAsksToSignInInTheReadersLanguage() {
        notSignedIn(app.get(ME));
        assertThat(app.get(ME).text("detail")).isEqualTo("请先登录。");
        assertThat(app.with("Accept-Language", "en").get(ME).text("detail")).isEqualTo("Please sign in first.");
    }

    @Test
    void revokedSessionsStopWorkingAtOnce() {
        var tokens = signIn(tenant);
        var member = new MemberRef(
                tenant.id(), new MemberId(claims(tokens).path("sub").asLong()));

        sessions.revokeAll(member);

        notSignedIn(app.bearing(tokens.text("access_token")).get(ME));
        refused(refresh(tokens.text("refresh_token")), "invalid_grant");
        assertThat(app.bearing(signIn(tenant).text("access_token")).get(ME).status())
                .isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSession() {
        var tokens = signIn(tenant);

        var answer =
                app.post("/oauth2/revoke", Map.of("client_id", "mini-program", "token", tokens.text("refresh_token")));

        assertThat(answer.status()).isEqualTo(200);
        notSignedIn(app.bearing(tokens.text("access_token")).get(ME));
    }

    @Test
    void aTokenOpensPublicDocumentsOfItsOwnTenantOnly() {
        var token = signIn(tenant).text("access_token");
        var other = openTenant();

        assertThat(app.bearing(token).get("/api/v1/apps/" + tenant.slug()).status())
                .isNotIn(401, 403);
        var refused = app.bearing(token).get("/api/v1/apps/" + other.slug());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("type")).isEqualTo("urn:careloop:problem:not-allowed");
    }

    @Test
    void anAppThatNobodyHasIsNotFound() {
        var answer = app.get("/api/v1/apps/nobody");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("type")).isEqualTo("urn:careloop:problem:app-not-found");
    }

    /** WeChat's appids have one form only, and the sandbox insists on it. */
    private Tenant openTenant() {
        var unique = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        return tenants.open(new OpenTenant("t-" + unique, "wx" + unique, "Test", ZoneId.of("Asia/Shanghai")));
    }

    private Answer signIn(Tenant tenant) {
        return signIn(tenant.appid(), loginCode(tenant));
    }

    private Answer signIn(String appid, String code) {
        return app.post(
                "/oauth2/token",
                Map.of("grant_type", GRANT, "client_id", "mini-program", "appid", appid, "code", code));
    }

    private Answer refresh(String token) {
        return app.post(
                "/oauth2/token",
                Map.of("grant_type", "refresh_token", "client_id", "mini-program", "refresh_token", token));
    }

    private String loginCode(Tenant tenant) {
        return app.post("/sandbox/wx/login?appid=" + tenant.appid(), Map.of()).text("code");
    }

    private static void refused(Answer answer, String error) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo(error);
        assertThat(answer.json().has("access_token")).isFalse();
    }

    private static void notSignedIn(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.text("type")).isEqualTo("urn:careloop:problem:not-signed-in");
    }

    private static JsonNode claims(Answer tokens) {
        var payload = tokens.text("access_token").split("\\.")[1];
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(payload));
    }
}

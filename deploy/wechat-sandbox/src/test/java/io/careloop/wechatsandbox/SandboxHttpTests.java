package io.careloop.wechatsandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SandboxHttpTests {

    private static final String CLINIC = "wx1111111111111111";

    private final HttpClient http = HttpClient.newHttpClient();
    private final WechatSandbox sandbox = WechatSandbox.start(0, Clock.systemUTC());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sandbox.js", "/panels.js", "/sandbox.css"})
    void thePageNeedsNothingFromElsewhereAndNothingInline(String path) throws Exception {
        var page = send("GET", path, null);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(page.body()).doesNotContain("http://", "https://", "<style", " style=", " onclick=", "innerHTML");
    }

    @Test
    void aSignInThatNamesNoPhoneHappensOnTheOneHeld() throws Exception {
        send("PUT", "/sandbox/api/current", "{\"phone\":\"li-jianguo\"}");
        var code = json(send("POST", "/sandbox/api/login", "{\"appid\":\"" + CLINIC + "\"}"))
                .get("code")
                .asString();

        var session = json(send(
                "GET",
                "/sns/jscode2session?grant_type=authorization_code&secret=sandbox&appid=" + CLINIC + "&js_code=" + code,
                null));

        assertThat(session.get("openid").asString()).isEqualTo(sandbox.openid(CLINIC, "li-jianguo"));
        var apps = json(send("GET", "/sandbox/api/phones/li-jianguo", null)).get("apps");
        assertThat(apps.get(0).get("appid").asString()).isEqualTo(CLINIC);
    }

    @Test
    void phonesAreAddedByTheThousandForLoad() throws Exception {
        var answer =
                send("POST", "/sandbox/api/phones", "{\"id\":\"load\",\"name\":\"Load\",\"age\":50,\"count\":5000}");

        assertThat(json(answer)).hasSize(5000);
        assertThat(sandbox.newCode(CLINIC, "load-5000")).isNotBlank();
        assertThat(json(send("GET", "/sandbox/api/overview", null)).get("shown"))
                .hasSize(200);
    }

    @Test
    void aConsentIsGivenAndWithdrawn() throws Exception {
        json(send("POST", "/sandbox/api/login", "{\"appid\":\"" + CLINIC + "\",\"phone\":\"wang-xiulan\"}"));
        var order =
                "{\"phone\":\"wang-xiulan\",\"appid\":\"" + CLINIC + "\",\"templateId\":\"careloop-points-changed\"}";

        assertThat(send("POST", "/sandbox/api/grants", order).statusCode()).isEqualTo(200);
        assertThat(send("POST", "/sandbox/api/grants/withdraw", order).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        assertThat(send("GET", "/sandbox/api/phones/nobody", null).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/sandbox/api/other", null).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/../secret", null).statusCode()).isEqualTo(404);
        assertThat(send("POST", "/sandbox/api/phones", "{\"id\":\"A B\",\"name\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/sandbox/api/phones", "nonsense").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/sandbox/api/login", "{}").statusCode()).isEqualTo(400);
        assertThat(json(send("POST", "/sandbox/api/login", "{\"appid\":\"nonsense\"}"))
                        .get("errcode")
                        .asInt())
                .isEqualTo(40013);
    }

    @Test
    void aPageOfAnotherOriginCannotPost() throws Exception {
        var simple = HttpRequest.newBuilder(URI.create(sandbox.url() + "/sandbox/api/login"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"appid\":\"" + CLINIC + "\"}"))
                .build();

        assertThat(http.send(simple, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(415);
    }

    @Test
    void aTakenPortIsExplained() {
        int taken = URI.create(sandbox.url()).getPort();

        assertThatThrownBy(() -> WechatSandbox.start(taken, Clock.systemUTC()))
                .isInstanceOfSatisfying(SandboxPortTaken.class, failure -> {
                    var analysis = new SandboxPortTakenFailureAnalyzer().analyze(failure, failure);
                    assertThat(analysis.getDescription()).contains(String.valueOf(taken));
                    assertThat(analysis.getAction()).contains("--careloop.sandbox.port=");
                });
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}

package io.careloop.wechatsandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code wx.login} for the app in a plain browser, on the app's own origin. The application's security must let
 * {@code GET /sandbox/wx.js} and {@code POST /sandbox/wx/login} through without a sign-in and without a CSRF token: they
 * give nothing but a code, as WeChat does.
 */
final class Shim {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final URI login;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    Shim(String sandboxUrl) {
        this.login = URI.create(sandboxUrl + PhoneApi.PREFIX + "/login");
    }

    ServerResponse script(ServerRequest request) {
        return ServerResponse.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .body(new ClassPathResource("careloop/wechat-sandbox/wx.js"));
    }

    private record Login(String appid, @Nullable String phone) {}

    /**
     * Takes {@code appid}, and the {@code phone} to sign in on: the one held in the sandbox when absent. Answers as the
     * sandbox does: {@code {"code":"…"}}, or {@code {"errcode":…}}.
     */
    ServerResponse login(ServerRequest asked) throws IOException, InterruptedException {
        var login =
                new Login(asked.param("appid").orElse(""), asked.param("phone").orElse(null));
        var request = HttpRequest.newBuilder(this.login)
                .timeout(TIMEOUT)
                .header("Content-Type", MediaType.APPLICATION_JSON_VALUE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(login)))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return ServerResponse.status(answer.statusCode())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}

package io.careloop.wechatsandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code wx.login} and its like for the app in a plain browser, on the app's own origin. The application's security must let
 * {@code GET /sandbox/wx.js} and {@code POST /sandbox/wx/**} through without a sign-in and without a CSRF token: they give
 * nothing but codes and consents, as WeChat does.
 */
final class Shim {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final URI api;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    Shim(String sandboxUrl) {
        this.api = URI.create(sandboxUrl + PhoneApi.PREFIX + "/");
    }

    ServerResponse script(ServerRequest request) {
        return ServerResponse.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .body(new ClassPathResource("careloop/wechat-sandbox/wx.js"));
    }

    private record Login(String appid, @Nullable String phone) {}

    private record Subscribe(String appid, @Nullable String phone, List<String> templateIds) {}

    /**
     * Takes {@code appid}, and the {@code phone} to sign in on: the one held in the sandbox when absent. Answers as the
     * sandbox does: {@code {"code":"…"}}, or {@code {"errcode":…}}.
     */
    ServerResponse login(ServerRequest asked) throws IOException, InterruptedException {
        return forward("login", new Login(appid(asked), phone(asked)));
    }

    /** As {@link #login}; the code is one for the phone's number. */
    ServerResponse phoneCode(ServerRequest asked) throws IOException, InterruptedException {
        return forward("phone-code", new Login(appid(asked), phone(asked)));
    }

    /** Takes one or more {@code template} besides; answers accept or reject for each. */
    ServerResponse subscribe(ServerRequest asked) throws IOException, InterruptedException {
        var templates = asked.params().getOrDefault("template", List.of());
        return forward("subscribe", new Subscribe(appid(asked), phone(asked), templates));
    }

    private record Payment(String appId, String timeStamp, String nonceStr, String packageValue, String paySign) {}

    /** As {@code wx.requestPayment}, with its parameters; answers {@code {}} or what was wrong. */
    ServerResponse pay(ServerRequest asked) throws IOException, InterruptedException {
        var answer = post(
                "pay/request-payment",
                new Payment(
                        appid(asked),
                        asked.param("timeStamp").orElse(""),
                        asked.param("nonceStr").orElse(""),
                        asked.param("package").orElse(""),
                        asked.param("paySign").orElse("")));
        var body = answer.statusCode() == 200 ? "{}".getBytes(StandardCharsets.UTF_8) : answer.body();
        return answer(answer.statusCode(), body);
    }

    private static String appid(ServerRequest asked) {
        return asked.param("appid").orElse("");
    }

    private static @Nullable String phone(ServerRequest asked) {
        return asked.param("phone").orElse(null);
    }

    private ServerResponse forward(String action, Object body) throws IOException, InterruptedException {
        var answer = post(action, body);
        return answer(answer.statusCode(), answer.body());
    }

    private HttpResponse<byte[]> post(String action, Object body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.resolve(action))
                .timeout(TIMEOUT)
                .header("Content-Type", MediaType.APPLICATION_JSON_VALUE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static ServerResponse answer(int status, byte[] body) {
        return ServerResponse.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}

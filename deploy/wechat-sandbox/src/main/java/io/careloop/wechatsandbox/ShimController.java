package io.careloop.wechatsandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code wx.login} for the app in a plain browser, on the app's own origin. The application's security must let
 * {@code GET /sandbox/wx.js} and {@code POST /sandbox/wx/login} through without a sign-in and without a CSRF token: they
 * give nothing but a code, as WeChat does.
 */
@RestController
class ShimController {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final URI login;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    ShimController(String sandboxUrl) {
        this.login = URI.create(sandboxUrl + PhoneApi.PREFIX + "/login");
    }

    @GetMapping(path = "/sandbox/wx.js", produces = "text/javascript;charset=utf-8")
    ResponseEntity<Resource> script() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ClassPathResource("careloop/wechat-sandbox/wx.js"));
    }

    private record Login(String appid, @Nullable String phone) {}

    /**
     * @param phone the phone to sign in on; the one held in the sandbox when absent
     * @return the sandbox's answer: {@code {"code":"…"}}, or {@code {"errcode":…}}
     */
    @PostMapping("/sandbox/wx/login")
    ResponseEntity<byte[]> login(@RequestParam String appid, @RequestParam(required = false) @Nullable String phone)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(login)
                .timeout(TIMEOUT)
                .header("Content-Type", MediaType.APPLICATION_JSON_VALUE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        JsonMapper.shared().writeValueAsBytes(new Login(appid, phone))))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return ResponseEntity.status(answer.statusCode())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}

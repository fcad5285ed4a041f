package io.careloop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a phone, over HTTP as the mini-program does it. */
record Patient(AppProcess app, HttpClient http, String token) {

    private static final String APPID = "wx0000000000000a01";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A new phone in the sandbox, signed in with one tap. */
    static Patient join(AppProcess app, HttpClient http, String name) throws IOException, InterruptedException {
        var phone = "{\"id\":\"%s\",\"name\":\"%s\",\"age\":60,\"count\":1}".formatted(name, name);
        post(http, app.sandbox("/sandbox/api/phones"), "application/json", phone);
        var code = post(http, app.app("/sandbox/wx/login?appid=" + APPID + "&phone=" + name), "application/json", "")
                .get("code")
                .asString();
        var token = post(
                http,
                app.app("/oauth2/token"),
                "application/x-www-form-urlencoded",
                "grant_type=urn:careloop:params:oauth:grant-type:wechat-code&client_id=mini-program&appid=" + APPID
                        + "&code=" + code);
        return new Patient(app, http, token.get("access_token").asString());
    }

    JsonNode checkIn() throws IOException, InterruptedException {
        return send(
                authorized("/api/v1/me/check-ins").POST(BodyPublishers.noBody()).build());
    }

    long balance() throws IOException, InterruptedException {
        return send(authorized("/api/v1/me/points").GET().build())
                .get("balance")
                .asLong();
    }

    int entries() throws IOException, InterruptedException {
        return send(authorized("/api/v1/me/points/entries").GET().build())
                .get("entries")
                .size();
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(app.app(path)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        return read(http.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private static JsonNode post(HttpClient http, URI uri, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return read(http.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}

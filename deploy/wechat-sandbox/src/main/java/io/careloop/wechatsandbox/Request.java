package io.careloop.wechatsandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One HTTP request: its parameters read, its answer written. */
final class Request {

    private static final int MAX_BODY = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final HttpExchange exchange;
    private final Map<String, String> query;

    Request(HttpExchange exchange) {
        this.exchange = exchange;
        this.query = parse(exchange.getRequestURI().getRawQuery());
    }

    /** Answers one path. */
    interface Handler {
        void handle(Request request) throws IOException;
    }

    /** The request cannot be answered as asked: a status between 400 and 499 and a reason. */
    static final class Bad extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Bad(int status, String reason) {
            super(reason);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    /** Empty when it is not there. */
    String query(String name) {
        return query.getOrDefault(name, "");
    }

    <T> T body(Class<T> type) throws IOException {
        try {
            return JSON.readValue(exchange.getRequestBody().readNBytes(MAX_BODY), type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Bad(400, "not a " + type.getSimpleName());
        }
    }

    /** Another origin's page cannot send this type without asking first, and is never allowed to. */
    void requireJson() {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.startsWith("application/json")) {
            throw new Bad(415, "send application/json");
        }
    }

    void answer(Object body) throws IOException {
        answer(200, body);
    }

    void answer(int status, Object body) throws IOException {
        answer(status, "application/json; charset=utf-8", JSON.writeValueAsBytes(body));
    }

    void answer(int status, String contentType, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", contentType);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> parse(String query) {
        var parameters = new HashMap<String, String>();
        if (query != null) {
            for (var pair : query.split("&")) {
                int equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.putIfAbsent(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
            }
        }
        return parameters;
    }
}

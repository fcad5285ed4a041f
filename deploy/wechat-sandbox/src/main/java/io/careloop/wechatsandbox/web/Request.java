package io.careloop.wechatsandbox.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One HTTP request: its parameters read, its answer written. */
public final class Request {

    private static final int MAX_BODY = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final HttpExchange exchange;
    private final Map<String, String> query;
    private byte @Nullable [] body;
    private boolean answerLost;

    public Request(HttpExchange exchange) {
        this.exchange = exchange;
        this.query = parse(exchange.getRequestURI().getRawQuery());
    }

    /** Answers one path. */
    public interface Handler {
        void handle(Request request) throws IOException;
    }

    /** The request cannot be answered as asked: a status between 400 and 499 and a reason. */
    public static final class Bad extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        public Bad(int status, String reason) {
            super(reason);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public String method() {
        return exchange.getRequestMethod();
    }

    public String path() {
        return exchange.getRequestURI().getPath();
    }

    /** Path and query as they were sent, which is what a signature covers. */
    public String rawTarget() {
        var uri = exchange.getRequestURI();
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** Empty when it is not there. */
    public String query(String name) {
        return query.getOrDefault(name, "");
    }

    /** Empty when it is not there. */
    public String header(String name) {
        var value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /** What a form sent, with the query beneath it. */
    public Map<String, String> form() throws IOException {
        var form = new HashMap<>(query);
        if (header("Content-Type").startsWith("application/x-www-form-urlencoded")) {
            form.putAll(parse(text()));
        }
        return form;
    }

    public String text() throws IOException {
        if (body == null) {
            body = exchange.getRequestBody().readNBytes(MAX_BODY);
        }
        return new String(body, UTF_8);
    }

    public <T> T body(Class<T> type) throws IOException {
        return read(text(), type);
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Bad(400, "not a " + type.getSimpleName());
        }
    }

    public static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Another origin's page cannot send this type without asking first, and is never allowed to. */
    public void requireJson() {
        if (!header("Content-Type").startsWith("application/json")) {
            throw new Bad(415, "send application/json");
        }
    }

    /** Whatever is answered from now on never arrives: the connection ends without it. */
    public void loseAnswer() {
        answerLost = true;
    }

    public void answer(Object body) throws IOException {
        answer(200, body);
    }

    public void answer(int status, Object body) throws IOException {
        answer(status, "application/json; charset=utf-8", JSON.writeValueAsBytes(body));
    }

    public void answer(int status, String contentType, byte[] content) throws IOException {
        if (answerLost) {
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", contentType);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
        exchange.sendResponseHeaders(status, status == 204 ? -1 : content.length);
        if (status != 204) {
            exchange.getResponseBody().write(content);
        }
    }

    public void redirect(String address) throws IOException {
        if (!answerLost) {
            setHeader("Location", address);
            exchange.sendResponseHeaders(302, -1);
        }
    }

    /** Goes out with the answer. */
    public void setHeader(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    private static Map<String, String> parse(@Nullable String query) {
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

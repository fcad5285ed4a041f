package io.careloop.wechatsandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The application that callbacks are for. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Callback> callbacks = new LinkedBlockingQueue<>();
    private volatile int status = 200;

    record Callback(String path, Map<String, String> query, Map<String, String> headers, String body) {}

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                int answer = status;
                var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
                exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
                callbacks.add(new Callback(
                        exchange.getRequestURI().getPath(),
                        query(exchange.getRequestURI().getQuery()),
                        headers,
                        body));
                exchange.sendResponseHeaders(answer, -1);
            }
        });
        server.start();
    }

    private static Map<String, String> query(@Nullable String query) {
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    void answerWith(int status) {
        this.status = status;
    }

    Callback next() throws InterruptedException {
        var next = callbacks.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no callback came");
        }
        return next;
    }

    /** Does something again and again while nothing comes. */
    Callback next(Runnable whileWaiting) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            var next = callbacks.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                return next;
            }
            whileWaiting.run();
        }
        throw new AssertionError("no callback came");
    }

    boolean isEmpty() {
        return callbacks.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

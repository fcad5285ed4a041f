package io.careloop.wechatsandbox.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Posts what happens to whoever wants to know, and again when it is not taken. A fault named after the callback loses,
 * doubles or delays it; what a fault loses is not sent again.
 */
public final class Callbacks {

    /** How WeChat repeats an event that nobody answered. */
    public static final List<Duration> AS_EVENTS =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int KEPT = 200;
    private static final int LOST = 0;
    private static final int UNREACHABLE = -1;

    private final Faults faults;
    private final Agenda agenda;
    private final Clock clock;
    private final Executor executor;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Deque<Delivery> log = new ArrayDeque<>();

    public Callbacks(Faults faults, Agenda agenda, Clock clock, Executor executor) {
        this.faults = faults;
        this.agenda = agenda;
        this.clock = clock;
        this.executor = executor;
    }

    /** One posting, signed and sealed. */
    public record Post(String url, String contentType, Map<String, String> headers, String body) {

        public Post {
            headers = Map.copyOf(headers);
        }
    }

    /** @param status of the answer; 0 when a fault lost the callback, -1 when nobody answered */
    public record Delivery(String name, String about, String url, int attempt, int status, Instant at) {}

    /**
     * @param name of the callback, for faults: {@code callback/ticket}
     * @param about who it concerns, for people
     * @param repeats the pauses before each repetition
     * @param post asked for each attempt, since a signature carries its time
     */
    public void send(String name, String about, List<Duration> repeats, Supplier<Post> post) {
        attempt(new Order(name, about, repeats, post), 1);
    }

    private record Order(String name, String about, List<Duration> repeats, Supplier<Post> post) {}

    /** Its fate is decided here and now, so that a fault befalls the callback that was due first. */
    private void attempt(Order order, int attempt) {
        var fate = faults.fate(order.name());
        executor.execute(() -> {
            Faults.pause(fate.delayMillis());
            var post = order.post().get();
            int status = fate.copies() == 0 ? LOST : UNREACHABLE;
            for (int copy = 0; copy < fate.copies(); copy++) {
                status = deliver(post);
            }
            remember(new Delivery(order.name(), order.about(), post.url(), attempt, status, clock.instant()));
            boolean taken = status >= 200 && status < 300;
            if (!taken && status != LOST && attempt <= order.repeats().size()) {
                agenda.at(clock.instant().plus(order.repeats().get(attempt - 1)), () -> attempt(order, attempt + 1));
            }
        });
    }

    private int deliver(Post post) {
        try {
            var request = HttpRequest.newBuilder(URI.create(post.url()))
                    .timeout(TIMEOUT)
                    .header("Content-Type", post.contentType())
                    .POST(HttpRequest.BodyPublishers.ofString(post.body()));
            post.headers().forEach(request::header);
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | IllegalArgumentException e) {
            return UNREACHABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNREACHABLE;
        }
    }

    private synchronized void remember(Delivery delivery) {
        log.addFirst(delivery);
        if (log.size() > KEPT) {
            log.removeLast();
        }
    }

    /** Newest first. */
    public synchronized List<Delivery> log() {
        return new ArrayList<>(log);
    }
}

package io.careloop.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the servers that serve the same pages.
 *
 * @param root scheme, host and port
 * @param pages their paths, the most popular first
 */
record Site(HttpClient http, String root, List<Page> pages) {

    /** @param etag what the server sent with it */
    record Page(String path, String etag, String body) {}

    Site {
        pages = List.copyOf(pages);
    }

    /** Reads every page once, which also fills caches. */
    static Site visit(String root, List<String> paths) throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        var pages = new ArrayList<Page>();
        for (var path : paths) {
            var reply = get(http, root + path, "");
            require(200, reply);
            var etag = reply.headers().firstValue("ETag").orElseThrow();
            pages.add(new Page(path, etag, reply.body()));
        }
        return new Site(http, root, pages);
    }

    /** @throws IllegalStateException unless both serve the same bytes */
    void requireSameAs(Site other) {
        var here = pages.stream().map(Page::body).toList();
        if (!here.equals(other.pages.stream().map(Page::body).toList())) {
            throw new IllegalStateException(root + " and " + other.root + " serve different pages");
        }
    }

    /** The most popular page still is what it was, and is not sent again to somebody who has it. */
    void check() throws IOException, InterruptedException {
        var page = pages.get(0);
        var fresh = get(http, root + page.path(), "");
        require(200, fresh);
        if (!fresh.body().equals(page.body())) {
            throw new IllegalStateException("changed under load: " + root + page.path());
        }
        require(304, get(http, root + page.path(), page.etag()));
    }

    private static HttpResponse<String> get(HttpClient http, String url, String etag)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url));
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static void require(int status, HttpResponse<?> reply) {
        if (reply.statusCode() != status) {
            throw new IllegalStateException(reply.uri() + " answered " + reply.statusCode() + ", not " + status);
        }
    }
}

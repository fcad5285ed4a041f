package io.careloop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The product as a process of its own, so that it can be killed. */
final class AppProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);

    private final Path dataDirectory;
    private final int builderPort = freePort();
    private final int appPort = freePort();
    private final int sandboxPort = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    AppProcess(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
        this.process = launch();
    }

    URI app(String path) {
        return URI.create("http://localhost:" + appPort + path);
    }

    URI builder(String path) {
        return URI.create("http://localhost:" + builderPort + path);
    }

    URI sandbox(String path) {
        return URI.create("http://localhost:" + sandboxPort + path);
    }

    void awaitReady() {
        Awaitility.await().atMost(START).until(this::answers);
    }

    /** kill -9, to the process alone: its database and Redis are left behind as they would be. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    void restart() {
        process = launch();
        awaitReady();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }

    private boolean answers() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the application ended, see " + log());
        }
        try {
            var request = HttpRequest.newBuilder(app("/api/v1/apps/renhe")).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Process launch() {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CareLoopApplication.class.getName(),
                "--careloop.data-dir=" + dataDirectory,
                "--server.port=" + builderPort,
                "--careloop.app.port=" + appPort,
                "--careloop.sandbox.port=" + sandboxPort));
        try {
            Files.createDirectories(dataDirectory);
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return dataDirectory.resolveSibling(dataDirectory.getFileName() + ".log");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

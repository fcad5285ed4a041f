package io.careloop.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** nginx with a configuration of its own, serving the pages of another site as files on a free port of this machine. */
record Nginx(Process process, int port) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String CONFIGURATION =
            """
            daemon off;
            worker_processes auto;
            pid nginx.pid;
            error_log error.log warn;
            events { worker_connections 512; }
            http {
              access_log off;
              client_body_temp_path body;
              proxy_temp_path proxy;
              fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi;
              scgi_temp_path scgi;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 1000000000;
              open_file_cache max=10000;
              default_type application/json;
              server {
                listen 127.0.0.1:%d;
                root files;
              }
            }
            """;

    static boolean isInstalled() {
        return Programs.find("nginx").isPresent();
    }

    static Nginx serve(Site site, Path directory) throws IOException {
        for (var page : site.pages()) {
            var file = directory.resolve("files" + page.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.body());
        }
        int port = freePort();
        Files.writeString(directory.resolve("nginx.conf"), CONFIGURATION.formatted(port));
        var process = new ProcessBuilder(
                        Programs.find("nginx").orElseThrow().toString(), "-p", directory + "/", "-c", "nginx.conf")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile())
                .start();
        var nginx = new Nginx(process, port);
        nginx.awaitReady();
        return nginx;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("nginx did not start, see its output.log");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean listens() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

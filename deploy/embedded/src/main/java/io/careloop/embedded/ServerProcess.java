package io.careloop.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A child process that writes to a log file and is ready once a line of that log says so. */
final class ServerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final int STOP_SECONDS = 20;
    private static final int POLL_MILLIS = 25;
    private static final int PORT_ATTEMPTS = 5;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** How to run one server: the port is chosen late, and again when somebody else took it meanwhile. */
    interface Command {
        ProcessBuilder on(int port) throws IOException;
    }

    static ServerProcess start(String name, Path log, String readyTag, Command command) {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                var process = launch(command.on(port), log);
                if (becomesReady(process, log, readyTag)) {
                    return new ServerProcess(process, port);
                }
                process.destroyForcibly();
                var output = read(log);
                if (attempt == PORT_ATTEMPTS || !output.contains("already in use")) {
                    throw new ServicesUnavailable(
                            name + " did not start. The end of " + log + ":\n" + tail(output), adviceFor(output));
                }
            } catch (IOException e) {
                throw new ServicesUnavailable(name + " could not be started: " + e, "See " + log + ".", e);
            }
        }
    }

    static void runToEnd(String name, Path log, ProcessBuilder command) {
        try {
            int exit = launch(command, log).waitFor();
            if (exit != 0) {
                throw new ServicesUnavailable(
                        name + " ended with code " + exit + ". The end of " + log + ":\n" + tail(read(log)),
                        adviceFor(read(log)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process launch(ProcessBuilder command, Path log) throws IOException {
        var process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        return process;
    }

    private static boolean becomesReady(Process process, Path log, String readyTag) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (read(log).contains(readyTag)) {
                    return true;
                }
                if (System.nanoTime() > deadline) {
                    return false;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tail(String output) {
        return output.lines().skip(Math.max(0, output.lines().count() - 12)).reduce("", (a, b) -> a + "  " + b + "\n");
    }

    private static final Map<String, String> ADVICE = Map.of(
            "libssl.so.3", "Install OpenSSL 3 (Debian, Ubuntu: apt-get install libssl3).",
            "libncurses", "Install ncurses (Debian, Ubuntu: apt-get install libncurses6).",
            "libaio", "Install libaio (Debian, Ubuntu: apt-get install libaio1).",
            "No space left", "Free some space: the servers and their data need about 700 MB.",
            "Permission denied", "Give a directory this user may write with --careloop.data-dir=<directory>.");

    private static String adviceFor(String output) {
        return ADVICE.entrySet().stream()
                .filter(advice -> output.contains(advice.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Look at the log, or point spring.datasource.url and spring.data.redis.url at servers of your"
                        + " own.");
    }

    int port() {
        return port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks the server to end, and insists when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}

package io.careloop.embedded;

import java.io.IOException;
import java.nio.file.Path;
import redis.embedded.core.ExecutableProvider;

/** Redis below a data directory, with an append-only file unless its content is of no use to the next start. */
final class Redis implements AutoCloseable {

    private final ServerProcess process;
    private final String password;

    private Redis(ServerProcess process, String password) {
        this.process = process;
        this.password = password;
    }

    static Redis start(DataDirectory directory, String password, boolean kept) {
        var home = directory.directory("redis");
        var binary = unpack(directory.directory("redis/bin"));
        var process = ServerProcess.start("Redis", home.resolve("redis.log"), "Ready to accept connections", port -> {
            var configuration = PrivateFile.write(
                    home.resolve("redis.conf"),
                    """
                    port %d
                    bind 127.0.0.1
                    dir "%s"
                    requirepass %s
                    appendonly %s
                    save ""
                    """
                            .formatted(
                                    port,
                                    directory.directory(kept ? "redis/data" : "redis/tmp"),
                                    password,
                                    kept ? "yes" : "no"));
            return new ProcessBuilder(binary.toString(), configuration.toString()).directory(home.toFile());
        });
        return new Redis(process, password);
    }

    private static Path unpack(Path directory) {
        try {
            return ExecutableProvider.newJarResourceProvider(directory.toFile())
                    .get()
                    .toPath();
        } catch (IOException | RuntimeException e) {
            throw new ServicesUnavailable(
                    "Redis could not be unpacked to " + directory + ": " + e,
                    "Point spring.datasource.url and spring.data.redis.url at servers of your own.",
                    e);
        }
    }

    String url() {
        return "redis://default:" + password + "@localhost:" + process.port();
    }

    ProcessHandle handle() {
        return process.handle();
    }

    @Override
    public void close() {
        process.close();
    }
}

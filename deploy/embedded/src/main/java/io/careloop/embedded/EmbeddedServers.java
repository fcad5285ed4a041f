package io.careloop.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

/** MariaDB and Redis of one data directory, running until closed. */
final class EmbeddedServers implements AutoCloseable {

    private final DataDirectory directory;
    private final MariaDb mariaDb;
    private final Redis redis;
    private final Services services;

    private EmbeddedServers(DataDirectory directory, MariaDb mariaDb, Redis redis, Services services) {
        this.directory = directory;
        this.mariaDb = mariaDb;
        this.redis = redis;
        this.services = services;
    }

    /**
     * @param kept whether the data of the last start is there again; tests begin with an empty schema
     */
    static EmbeddedServers start(Path path, boolean kept) {
        var directory = DataDirectory.open(DataDirectory.Location.of(path));
        try {
            directory.stopOrphans();
            return start(directory, kept);
        } catch (RuntimeException e) {
            directory.stopOrphans();
            directory.close();
            throw e;
        }
    }

    private static EmbeddedServers start(DataDirectory directory, boolean kept) {
        var password = newPassword();
        var redis = Redis.start(directory, password, kept);
        var mariaDb = MariaDb.start(directory, password, kept ? MariaDb.Schema.KEPT : MariaDb.Schema.EMPTIED);
        var services = new Services(mariaDb.jdbcUrl(), MariaDb.USER, password, redis.url());
        PrivateFile.write(directory.root().resolve("connection.properties"), describe(services));
        return new EmbeddedServers(directory, mariaDb, redis, services);
    }

    private static String newPassword() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** For the curious with a database client; made anew at every start. */
    private static String describe(Services services) {
        return """
                jdbc-url=%s
                username=%s
                password=%s
                redis-url=%s
                """
                .formatted(services.jdbcUrl(), services.username(), services.password(), services.redisUrl());
    }

    Services services() {
        return services;
    }

    ProcessHandle mariaDbProcess() {
        return mariaDb.handle();
    }

    ProcessHandle redisProcess() {
        return redis.handle();
    }

    @Override
    public void close() {
        CompletableFuture.allOf(CompletableFuture.runAsync(mariaDb::close), CompletableFuture.runAsync(redis::close))
                .join();
        directory.close();
    }
}

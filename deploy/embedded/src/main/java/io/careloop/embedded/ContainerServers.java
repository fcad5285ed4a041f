package io.careloop.embedded;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The servers of production in containers; loaded only when chosen, as Testcontainers is optional. */
final class ContainerServers implements AutoCloseable {

    private static final int REDIS_PORT = 6379;

    private final MySQLContainer mysql = new MySQLContainer(DockerImageName.parse("mysql:8.4"))
            .withDatabaseName(MariaDb.SCHEMA)
            .withUsername("root")
            .withPassword("careloop")
            .withCommand(
                    "--character-set-server=utf8mb4",
                    "--collation-server=utf8mb4_0900_ai_ci",
                    "--default-time-zone=+00:00",
                    "--group-concat-max-len=1073741824")
            .withUrlParam("rewriteBatchedStatements", "true")
            .withUrlParam("connectionTimeZone", "UTC");

    private final GenericContainer<?> redis =
            new GenericContainer<>(DockerImageName.parse("redis:7.4-alpine")).withExposedPorts(REDIS_PORT);

    static ContainerServers start() {
        var servers = new ContainerServers();
        servers.mysql.start();
        servers.redis.start();
        return servers;
    }

    Services services() {
        return new Services(
                mysql.getJdbcUrl(),
                mysql.getUsername(),
                mysql.getPassword(),
                "redis://" + redis.getHost() + ":" + redis.getMappedPort(REDIS_PORT));
    }

    @Override
    public void close() {
        redis.stop();
        mysql.stop();
    }
}

package io.careloop.embedded;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts a database and a Redis before the context when {@code spring.datasource.url} is not set, and fills in where
 * they are. They stop after the last context has closed, when the virtual machine ends.
 *
 * <ul>
 *   <li>{@code careloop.data-dir}: where everything lives, {@code .careloop} when not set; kept over restarts.
 *   <li>{@code careloop.build.directory} (set by the build for tests): everything lives in its {@code careloop}
 *       directory and begins with an empty schema, unless a data directory is given.
 *   <li>{@code careloop.test.services=containers}: MySQL and Redis from Testcontainers instead.
 *   <li>{@code careloop.embedded.enabled=false}: nothing is started.
 * </ul>
 */
final class EmbeddedServicesEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

    private static final String PROPERTY_SOURCE = "careloopEmbeddedServices";

    /** One set of servers per directory and virtual machine, shared by all contexts in it. */
    private static final ConcurrentMap<String, Services> RUNNING = new ConcurrentHashMap<>();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                || !environment.getProperty("careloop.embedded.enabled", Boolean.class, true)) {
            return;
        }
        var services = services(environment);
        environment.getPropertySources().addLast(new MapPropertySource(PROPERTY_SOURCE, services.toProperties()));
    }

    private static Services services(ConfigurableEnvironment environment) {
        if ("containers".equals(environment.getProperty("careloop.test.services"))) {
            return RUNNING.computeIfAbsent("containers", key -> startContainers());
        }
        var dataDirectory = environment.getProperty("careloop.data-dir");
        var buildDirectory = environment.getProperty("careloop.build.directory");
        boolean ofBuild = !StringUtils.hasText(dataDirectory) && StringUtils.hasText(buildDirectory);
        var path = ofBuild
                ? Path.of(String.valueOf(buildDirectory), "careloop")
                : Path.of(StringUtils.hasText(dataDirectory) ? dataDirectory : ".careloop");
        return RUNNING.computeIfAbsent(
                path.toAbsolutePath().normalize().toString(), key -> startEmbedded(Path.of(key), !ofBuild));
    }

    private static Services startEmbedded(Path path, boolean kept) {
        var servers = EmbeddedServers.start(path, kept);
        SpringApplication.getShutdownHandlers().add(servers::close);
        return servers.services();
    }

    private static Services startContainers() {
        var servers = ContainerServers.start();
        SpringApplication.getShutdownHandlers().add(servers::close);
        return servers.services();
    }

    /** After the configuration files, which may name a database. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}

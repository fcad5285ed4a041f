package io.careloop.bench;

import io.careloop.BenchApplication;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The running product.
 *
 * @param directory where its data lives, and where contestants may keep theirs
 */
record Product(ConfigurableApplicationContext context, Path directory) implements AutoCloseable {

    /** On embedded servers that begin empty, on free ports. */
    static Product start(Path directory) {
        return new Product(
                application()
                        .properties(Map.of("careloop.build.directory", directory))
                        .run(),
                directory);
    }

    /** With free ports and without demo tenants; where its servers are is left to the environment. */
    static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(BenchApplication.class)
                .properties(Map.of(
                        "server.port",
                        0,
                        "careloop.sandbox.port",
                        0,
                        "careloop.demo",
                        false,
                        "spring.main.banner-mode",
                        "off",
                        "logging.level.root",
                        "warn"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Database database() {
        return new Database(bean(JdbcClient.class));
    }

    String setting(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    /** Where the patient app is served. */
    String appUrl() {
        return "http://localhost:" + setting("local.app.port");
    }

    @Override
    public void close() {
        SpringApplication.exit(context);
    }
}

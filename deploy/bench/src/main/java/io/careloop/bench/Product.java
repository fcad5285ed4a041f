package io.careloop.bench;

import io.careloop.BenchApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The running product.
 *
 * @param directory where its data lives, and where contestants may keep theirs
 */
record Product(ConfigurableApplicationContext context, Path directory) implements AutoCloseable {

    /** Free ports, no demo tenants, no more output than needed. */
    private static final List<String> SETTINGS = List.of(
            "--server.port=0",
            "--careloop.sandbox.port=0",
            "--careloop.demo=false",
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn");

    /** On embedded servers that begin empty. */
    static Product start(Path directory) {
        return run(directory, "--careloop.build.directory=" + directory);
    }

    /** On the servers that the environment names. */
    static Product join() {
        return run(Path.of("."));
    }

    private static Product run(Path directory, String... settings) {
        var arguments = Stream.concat(SETTINGS.stream(), Stream.of(settings)).toArray(String[]::new);
        return new Product(SpringApplication.run(BenchApplication.class, arguments), directory);
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

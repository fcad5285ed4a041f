package io.careloop.bench;

import static io.careloop.bench.Measure.BYTES_PER_TENANT;
import static io.careloop.bench.Measure.START_MILLIS;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts a node with a heap of 1 GB on a schema of the running database, waits until it has ended, and tells how it went. */
record NodeProcess(Map<String, String> environment, Path log) {

    static NodeProcess on(Product product, String schema) {
        var url = product.setting("spring.datasource.url").replaceFirst("/careloop\\?", "/" + schema + "?");
        return new NodeProcess(
                Map.of(
                        "SPRING_DATASOURCE_URL", url,
                        "SPRING_DATASOURCE_USERNAME", product.setting("spring.datasource.username"),
                        "SPRING_DATASOURCE_PASSWORD", product.setting("spring.datasource.password"),
                        "SPRING_DATA_REDIS_URL", product.setting("spring.data.redis.url")),
                product.directory().resolve(schema + ".log"));
    }

    Lap run(String... arguments) throws IOException, InterruptedException {
        var values = new HashMap<Measure, Double>();
        long begin = System.nanoTime();
        var process = launch(arguments);
        try (var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals(Node.READY)) {
                    values.put(START_MILLIS, (System.nanoTime() - begin) / 1e6);
                } else if (line.startsWith(Node.BYTES)) {
                    values.put(BYTES_PER_TENANT, Double.valueOf(line.substring(Node.BYTES.length())));
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the node failed, see " + log);
        }
        return new Lap(values);
    }

    private Process launch(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}

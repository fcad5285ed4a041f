package io.careloop.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs benchmarks and prints their table, which also stays in {@code table.md} of the directory.
 *
 * <p>Arguments: a directory for data, and the ids, with commas between them.
 */
final class Bench {

    private static final Map<String, Benchmark> BENCHMARKS = benchmarks();

    private Bench() {}

    @SuppressWarnings("SystemOut") // for the person at the terminal
    public static void main(String[] args) throws Exception {
        var report = run(Path.of(args[0]), List.of(args[1].split(",")), Size.FULL);
        System.out.println(report);
        System.exit(0);
    }

    /** @return the table, with the machine's state before and after it */
    static String run(Path directory, List<String> ids, Size size) throws Exception {
        var chosen = ids.stream().map(Bench::benchmark).toList();
        var before = machine();
        var rows = new ArrayList<Row>();
        try (var product = Product.start(Files.createDirectories(directory))) {
            for (var benchmark : chosen) {
                rows.addAll(benchmark.run(product, size));
                keep(directory, new Table(rows));
            }
        }
        return "%s%n%n%s%n%s".formatted(before, new Table(rows).markdown(), machine());
    }

    private static void keep(Path directory, Table table) throws IOException {
        Files.writeString(directory.resolve("table.md"), table.markdown());
    }

    private static Benchmark benchmark(String id) {
        var benchmark = BENCHMARKS.get(id);
        if (benchmark == null) {
            throw new IllegalArgumentException("no benchmark " + id + "; there are " + BENCHMARKS.keySet());
        }
        return benchmark;
    }

    private static Map<String, Benchmark> benchmarks() {
        var all = new LinkedHashMap<String, Benchmark>();
        all.put("P1", new UniformPosting());
        all.put("P1h", new HotMember());
        all.put("P4", new PageReads());
        all.put("P5", new ManyTenants());
        return all;
    }

    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "Java %s, %s %s, %d cores, load average %.1f",
                System.getProperty("java.version"),
                system.getName(),
                system.getArch(),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage());
    }
}

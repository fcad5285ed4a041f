package io.careloop.bench;

import static io.careloop.bench.Measure.BYTES_PER_TENANT;
import static io.careloop.bench.Measure.START_MILLIS;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** P5: what a tenant costs that nobody is using, in memory and in start-up time. */
final class ManyTenants implements Benchmark {

    private static final int FEW = 10;

    /** A heap after garbage collection is the same every time, and filling it takes minutes. */
    private static final Rounds.Count ONCE = new Rounds.Count(0, 1);

    private static final int LIMIT_BYTES = 20 * 1024;

    @Override
    public List<Row> run(Product product, Size size) throws Exception {
        var few = database(product, "careloop_few", FEW);
        var many = database(product, "careloop_many", size.manyTenants());
        Contestant withFew = number -> few.run("start");
        Contestant withMany = number -> many.run("start");
        Contestant loaded = number -> many.run("load");
        var rounds = Rounds.run(size.starts(), () -> {}, withMany, withFew);
        var weighing = Rounds.run(ONCE, () -> {}, loaded);
        return List.of(
                Row.absolute(
                        "P5",
                        "heap bytes per tenant at rest, %,d tenants loaded, 1 GB heap".formatted(size.manyTenants()),
                        weighing.figures(loaded, BYTES_PER_TENANT),
                        Target.atMost(LIMIT_BYTES, "≤ 20 KB")),
                Row.ratio(
                        "P5",
                        "start-up in ms with %,d tenants".formatted(size.manyTenants()),
                        "the same with 10 tenants",
                        rounds.figures(withMany, START_MILLIS),
                        rounds.figures(withFew, START_MILLIS),
                        Target.atMost(1.1, "independent (≤ 1.1×)")));
    }

    private static NodeProcess database(Product product, String schema, int tenants) throws Exception {
        var jdbc = product.bean(JdbcTemplate.class);
        jdbc.execute("DROP DATABASE IF EXISTS " + schema);
        jdbc.execute("CREATE DATABASE " + schema);
        var node = NodeProcess.on(product, schema);
        node.run("fill", Integer.toString(tenants));
        return node;
    }
}

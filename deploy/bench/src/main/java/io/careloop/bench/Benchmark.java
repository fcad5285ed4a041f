package io.careloop.bench;

import java.util.List;

/** A line of quality.md, measured. */
@FunctionalInterface
interface Benchmark {

    List<Row> run(Product product, Size size) throws Exception;
}

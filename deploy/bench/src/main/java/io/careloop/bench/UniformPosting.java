package io.careloop.bench;

import static io.careloop.bench.Measure.ANSWERED_RATE;
import static io.careloop.bench.Measure.RATE;
import static io.careloop.bench.Measure.STATEMENTS;

import java.util.List;

/** P1: points for many members, each of them once per lap. */
final class UniformPosting implements Benchmark {

    private static final int CALLERS = 16;
    private static final String NAIVE = "naive JDBC transaction (no lots yet: insert of loyalty_judged stands in)";

    @Override
    public List<Row> run(Product product, Size size) throws Exception {
        var plan = PostingPlan.uniform(product, "posting", size.members());
        var callers = new Callers(CALLERS, plan.callsPerLap());
        var invariant = new LedgerInvariant(product.database());
        var service = ServicePosting.of(product, plan, callers, invariant);
        var naive = NaivePosting.of(product, plan, callers, invariant);
        var rounds = Rounds.run(size.rounds(), invariant, service, naive);
        return List.of(
                Row.ratio(
                        "P1",
                        "postings/s, events delivered",
                        NAIVE,
                        rounds.figures(service, RATE),
                        rounds.figures(naive, RATE),
                        Target.atLeast(1.5, "≥ 1.5×", "10×")),
                Row.ratio(
                        "P1",
                        "postings/s as answered, events under way",
                        "the same",
                        rounds.figures(service, ANSWERED_RATE),
                        rounds.figures(naive, ANSWERED_RATE),
                        Target.NONE),
                Row.ratio(
                        "P1",
                        "statements per posting",
                        "the same",
                        rounds.figures(service, STATEMENTS),
                        rounds.figures(naive, STATEMENTS),
                        Target.NONE));
    }
}

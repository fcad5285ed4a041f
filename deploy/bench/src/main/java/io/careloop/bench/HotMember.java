package io.careloop.bench;

import static io.careloop.bench.Measure.P99_MILLIS;
import static io.careloop.bench.Measure.RATE;

import java.util.List;

/** P1h: all callers post to one member. They do it the public way, by checking in, each caller on a day of its own. */
final class HotMember implements Benchmark {

    private static final int CALLERS = 16;
    private static final int MANY_CALLERS = 256;

    @Override
    public List<Row> run(Product product, Size size) throws Exception {
        var some = race(product, "hot", new Callers(CALLERS, size.members() / 2), size.rounds());
        var many = race(product, "hotter", new Callers(MANY_CALLERS, size.members() * 3 / 4), size.rounds());
        return List.of(
                Row.ratio(
                        "P1h",
                        "postings/s to one member, 16 callers, events delivered",
                        "naive JDBC transaction, one member",
                        some.rounds.figures(some.service, RATE),
                        some.rounds.figures(some.naive, RATE),
                        Target.atLeast(10, "≥ 10×", "100×")),
                Row.ratio(
                        "P1h",
                        "the same, 256 callers",
                        "the same",
                        many.rounds.figures(many.service, RATE),
                        many.rounds.figures(many.naive, RATE),
                        Target.NONE),
                Row.absolute(
                        "P1h",
                        "p99 in ms at 256 callers",
                        many.rounds.figures(many.service, P99_MILLIS),
                        Target.atMost(50, "< 50 ms")));
    }

    private record Race(Rounds rounds, Contestant service, Contestant naive) {}

    private static Race race(Product product, String series, Callers callers, Rounds.Count rounds) throws Exception {
        var plan = PostingPlan.hot(product, series, callers.calls());
        var invariant = new LedgerInvariant(product.database());
        var service = ServicePosting.of(product, plan, callers, invariant);
        var naive = NaivePosting.of(product, plan, callers, invariant);
        return new Race(Rounds.run(rounds, invariant, service, naive), service, naive);
    }
}

package io.careloop.bench;

import static io.careloop.bench.Measure.ANSWERED_RATE;
import static io.careloop.bench.Measure.P99_MILLIS;
import static io.careloop.bench.Measure.RATE;
import static io.careloop.bench.Measure.STATEMENTS;

import io.careloop.loyalty.Loyalty;
import io.careloop.shared.MemberRef;
import io.careloop.tenancy.TenantScope;
import java.time.Instant;
import java.util.Map;

/** The product: a check-in with its rules, keys, journal, ledger, balance and event, until that event is delivered. */
record ServicePosting(
        Loyalty loyalty,
        CallerClock clock,
        Database database,
        PostingPlan plan,
        Callers callers,
        LedgerInvariant invariant)
        implements Contestant {

    static ServicePosting of(Product product, PostingPlan plan, Callers callers, LedgerInvariant invariant) {
        return new ServicePosting(
                product.bean(Loyalty.class),
                product.bean(CallerClock.class),
                product.database(),
                plan,
                callers,
                invariant);
    }

    @Override
    public Lap lap(int number) throws Exception {
        long statements = database.statements();
        long begin = System.nanoTime();
        var answered = callers.make(call -> post(plan.member(call), plan.at(number, call)));
        long asked = database.awaitEvents();
        double seconds = (System.nanoTime() - begin) / 1e9;
        invariant.expectCheckIns(callers.calls());
        return new Lap(Map.of(
                RATE, callers.calls() / seconds,
                ANSWERED_RATE, callers.calls() / (answered.after().toNanos() / 1e9),
                P99_MILLIS, answered.p99Millis(),
                STATEMENTS, (database.statements() - statements - asked) / (double) callers.calls()));
    }

    private void post(MemberRef member, Instant at) {
        var receipt = TenantScope.call(member.tenant(), () -> clock.at(at, () -> loyalty.checkIn(member)));
        if (receipt.repeated() || receipt.awards().size() != 1) {
            throw new IllegalStateException("one award expected: " + receipt);
        }
    }
}

package io.careloop.bench;

/**
 * How much work a run does.
 *
 * @param rounds of work in one process
 * @param members that P1 posts to, once per lap; a lap of P1h makes half as many calls, and three quarters with many callers
 * @param pageTenants whose pages P4 reads
 * @param loadSeconds length of one lap of HTTP load
 * @param manyTenants the large database of P5
 */
record Size(Rounds.Count rounds, int members, int pageTenants, int loadSeconds, int manyTenants) {

    static final Size FULL = new Size(new Rounds.Count(2, 5), 2_000, 500, 3, 10_000);

    /** Shows that the harness works; its figures mean nothing. */
    static final Size SMOKE = new Size(new Rounds.Count(1, 1), 40, 6, 1, 30);

    /** Rounds of new processes: nothing of one is warm in the next. */
    Rounds.Count starts() {
        return new Rounds.Count(0, rounds.measured());
    }
}

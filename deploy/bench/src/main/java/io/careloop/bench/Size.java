package io.careloop.bench;

/**
 * How much work a run does.
 *
 * @param rounds measured ones; one more warms up
 * @param members that P1 posts to, once per lap, and how often P1h posts to its one member
 * @param pageTenants whose pages P4 reads
 * @param loadSeconds length of one lap of HTTP load
 * @param manyTenants the large database of P5
 */
record Size(int rounds, int members, int pageTenants, int loadSeconds, int manyTenants) {

    static final Size FULL = new Size(5, 2_000, 500, 4, 10_000);

    /** Shows that the harness works; its figures mean nothing. */
    static final Size SMOKE = new Size(1, 40, 6, 1, 30);
}

package io.careloop.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the benchmarks ask the database, past the product. */
record Database(JdbcClient jdbc) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(5);

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Statements received since the server started, over all connections. */
    long statements() {
        return jdbc.sql("SHOW GLOBAL STATUS LIKE 'Questions'")
                .query((row, index) -> row.getLong("Value"))
                .single();
    }

    /**
     * Waits until every event has been delivered.
     *
     * @return how many statements the waiting took
     */
    long awaitEvents() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long asked = 1; ; asked++) {
            if (number("SELECT COUNT(*) FROM (SELECT 1 FROM EVENT_PUBLICATION LIMIT 1) pending") == 0) {
                return asked;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("events are still undelivered after " + PATIENCE);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}

package io.careloop.bench;

/** What a lap can say about a contestant. */
enum Measure {
    /** Operations per second, everything they set off included. */
    RATE,
    /** Operations per second as callers see them: answered, while events may still be under way. */
    ANSWERED_RATE,
    /** 99th percentile of the time a caller waits, in milliseconds. */
    P99_MILLIS,
    /** Statements the database received for each operation, transaction control included. */
    STATEMENTS,
    START_MILLIS,
    BYTES_PER_TENANT
}

package io.careloop.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Real time until a test sets it; then it moves only when told to. */
public final class SteppedClock extends Clock {

    private volatile Clock current = Clock.systemUTC();

    public void set(Instant instant) {
        current = Clock.fixed(instant, ZoneOffset.UTC);
    }

    public void advance(Duration by) {
        set(instant().plus(by));
    }

    public void release() {
        current = Clock.systemUTC();
    }

    @Override
    public Instant instant() {
        return current.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return current.withZone(zone);
    }
}

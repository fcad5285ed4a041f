package io.careloop.loyalty;

import io.careloop.rules.Award;
import java.time.LocalDate;
import java.util.List;

/**
 * What a tap on "check in" came to.
 *
 * @param awards what this tap earned; empty for a repeated one
 * @param repeated the day was ticked before
 */
public record CheckInReceipt(LocalDate day, int streak, List<Award> awards, Points balance, boolean repeated) {

    public CheckInReceipt {
        awards = List.copyOf(awards);
    }
}

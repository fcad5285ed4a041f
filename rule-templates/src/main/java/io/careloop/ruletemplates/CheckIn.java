package io.careloop.ruletemplates;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;

/**
 * A member's first check-in of a day.
 *
 * @param day local day of the tenant
 * @param streak consecutive local days with a check-in, this one included; at least 1
 */
@JsonTypeName(CheckIn.KIND)
public record CheckIn(LocalDate day, int streak) implements Fact {

    static final String KIND = "check-in";

    public CheckIn {
        if (streak < 1) {
            throw new IllegalArgumentException("a streak includes its own day: " + streak);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }
}

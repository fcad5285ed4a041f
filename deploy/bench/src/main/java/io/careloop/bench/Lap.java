package io.careloop.bench;

import java.util.Map;

/** What one contestant did in one round. */
record Lap(Map<Measure, Double> values) {

    Lap {
        values = Map.copyOf(values);
    }

    double value(Measure measure) {
        var value = values.get(measure);
        if (value == null) {
            throw new IllegalArgumentException("not measured: " + measure);
        }
        return value;
    }
}

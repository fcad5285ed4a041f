package io.careloop.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Interleaved rounds: every contestant runs once in each, so that a busy moment of the machine meets them all. */
final class Rounds {

    private final Map<Contestant, List<Lap>> laps = new LinkedHashMap<>();

    /** @param warmUp rounds before the measured ones, so that the compiler and caches of each contestant have settled */
    record Count(int warmUp, int measured) {}

    private Rounds() {}

    /** @param invariant throws when a round left something wrong behind; then there is no figure */
    static Rounds run(Count count, Runnable invariant, Contestant... contestants) throws Exception {
        var result = new Rounds();
        for (int number = 0; number < count.warmUp() + count.measured(); number++) {
            for (var contestant : contestants) {
                var lap = contestant.lap(number);
                if (number >= count.warmUp()) {
                    result.laps
                            .computeIfAbsent(contestant, key -> new ArrayList<>())
                            .add(lap);
                }
            }
            invariant.run();
        }
        return result;
    }

    Figures figures(Contestant contestant, Measure measure) {
        return Figures.of(laps.getOrDefault(contestant, List.of()).stream()
                .map(lap -> lap.value(measure))
                .toList());
    }
}

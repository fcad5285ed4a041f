package io.careloop.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Interleaved rounds: every contestant runs once in each, so that a busy moment of the machine meets them all. */
final class Rounds {

    private static final int WARM_UP = 1;

    private final Map<Contestant, List<Lap>> laps = new LinkedHashMap<>();

    private Rounds() {}

    /** @param invariant throws when a round left something wrong behind; then there is no figure */
    static Rounds run(int rounds, Runnable invariant, Contestant... contestants) throws Exception {
        var result = new Rounds();
        for (int number = 0; number < WARM_UP + rounds; number++) {
            for (var contestant : contestants) {
                var lap = contestant.lap(number);
                if (number >= WARM_UP) {
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

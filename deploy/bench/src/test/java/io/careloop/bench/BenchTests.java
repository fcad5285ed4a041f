package io.careloop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That the harness works. How fast the product is, only a run of it says. */
class BenchTests {

    private static final Path DIRECTORY = Path.of(System.getProperty("careloop.build.directory"), "bench");

    @Test
    void postingsAreRacedAndTheirInvariantHolds() throws Exception {
        var report = Bench.run(DIRECTORY, List.of("P1", "P1h", "P4"), Size.SMOKE);

        assertThat(report.lines().filter(line -> line.startsWith("| P1 "))).hasSize(3);
        assertThat(report.lines().filter(line -> line.startsWith("| P1h "))).hasSize(3);
        assertThat(report.lines().filter(line -> line.startsWith("| P4 "))).isNotEmpty();
    }

    @Test
    void aBenchmarkThatDoesNotExistIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bench.run(DIRECTORY, List.of("P99"), Size.SMOKE))
                .withMessageContaining("P99");
    }

    @Test
    void theMedianIsTheMiddleAndRoundsThatWarmUpAreNotCounted() throws Exception {
        Contestant contestant = number ->
                new Lap(Map.of(Measure.RATE, List.of(900.0, 3.0, 1.0, 2.0).get(number)));

        var figures = Rounds.run(new Rounds.Count(1, 3), () -> {}, contestant).figures(contestant, Measure.RATE);

        assertThat(figures).isEqualTo(new Figures(2, 1, 3));
    }

    @Test
    void aRoundThatBreaksTheInvariantHasNoFigures() {
        Contestant contestant = number -> new Lap(Map.of(Measure.RATE, 1.0));

        assertThatIllegalStateException()
                .isThrownBy(() -> Rounds.run(
                        new Rounds.Count(0, 1),
                        () -> {
                            throw new IllegalStateException("a balance is wrong");
                        },
                        contestant));
    }

    @Test
    void theFirstOfAZipfDrawComesTwiceAsOftenAsTheSecond() {
        var draws = Zipf.draw(500, 20_000);

        assertThat(IntStream.of(draws)).allMatch(index -> index >= 0 && index < 500);
        assertThat(count(draws, 0) / (double) count(draws, 1)).isBetween(1.7, 2.3);
    }

    private static long count(int[] draws, int index) {
        return IntStream.of(draws).filter(draw -> draw == index).count();
    }
}

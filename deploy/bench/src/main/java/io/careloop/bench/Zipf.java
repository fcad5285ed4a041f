package io.careloop.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws where the n-th item comes 1/n as often as the first; the same ones in every run. */
final class Zipf {

    private static final int SEED = 20_261_122;

    private Zipf() {}

    /** @return indexes from 0 below {@code items} */
    static int[] draw(int items, int draws) {
        var upTo = new double[items];
        double sum = 0;
        for (int i = 0; i < items; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
        double total = sum;
        var random = new Random(SEED);
        return IntStream.range(0, draws)
                .map(draw -> Arrays.binarySearch(upTo, random.nextDouble() * total))
                .map(found -> Math.min(items - 1, found < 0 ? -found - 1 : found))
                .toArray();
    }
}

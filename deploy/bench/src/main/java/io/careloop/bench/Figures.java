package io.careloop.bench;

import java.util.List;
import java.util.Locale;

/** Median and range of a measure over the rounds. */
record Figures(double median, double min, double max) {

    static Figures of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no round was measured");
        }
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Figures(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    @Override
    public String toString() {
        return min == max ? shown(median) : "%s (%s–%s)".formatted(shown(median), shown(min), shown(max));
    }

    static String shown(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}

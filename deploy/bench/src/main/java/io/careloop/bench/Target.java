package io.careloop.bench;

/**
 * What quality.md asks of a figure.
 *
 * @param reach what an issue needs
 * @param goal where we are going; "–" when nothing is said beyond the reach
 */
record Target(String reach, String goal, Bound bound, double limit) {

    enum Bound {
        AT_LEAST,
        AT_MOST,
        /** Shown beside the others to explain them. */
        NONE
    }

    static final Target NONE = new Target("–", "–", Bound.NONE, 0);

    static Target atLeast(double limit, String reach, String goal) {
        return new Target(reach, goal, Bound.AT_LEAST, limit);
    }

    static Target atMost(double limit, String reach) {
        return new Target(reach, "–", Bound.AT_MOST, limit);
    }

    String verdict(double value) {
        return switch (bound) {
            case AT_LEAST -> value >= limit ? "yes" : "**no**";
            case AT_MOST -> value <= limit ? "yes" : "**no**";
            case NONE -> "–";
        };
    }
}

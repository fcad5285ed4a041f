package io.careloop.loyalty;

/** An amount of points; negative when points leave. Adding checks for overflow. */
public record Points(long value) {

    static final Points ZERO = new Points(0);

    public Points plus(Points other) {
        return new Points(Math.addExact(value, other.value));
    }

    boolean isNegative() {
        return value < 0;
    }
}

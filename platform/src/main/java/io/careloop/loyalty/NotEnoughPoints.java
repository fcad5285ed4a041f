package io.careloop.loyalty;

/** The movement would leave the member with less than nothing. Nothing was moved. */
public final class NotEnoughPoints extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotEnoughPoints(Points balance, Points wanted) {
        super("balance " + balance.value() + " does not allow " + wanted.value());
    }
}

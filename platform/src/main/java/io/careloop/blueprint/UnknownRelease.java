package io.careloop.blueprint;

/** The tenant has no release of that number. */
public final class UnknownRelease extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownRelease(long number) {
        super("no release " + number);
    }
}

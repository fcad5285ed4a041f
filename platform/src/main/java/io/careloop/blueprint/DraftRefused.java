package io.careloop.blueprint;

/** The content is no document at all: not an object, larger than 200 kB, or nested more than 30 deep. */
public final class DraftRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DraftRefused(String message) {
        super(message);
    }
}

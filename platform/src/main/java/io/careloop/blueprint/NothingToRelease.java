package io.careloop.blueprint;

/** The documents chosen are already live as they are. */
public final class NothingToRelease extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingToRelease() {
        super("nothing to release");
    }
}

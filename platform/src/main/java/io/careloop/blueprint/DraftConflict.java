package io.careloop.blueprint;

/** Somebody saved the same draft in between. Nothing was overwritten; {@link #current()} is what they saved. */
public final class DraftConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Draft current;

    DraftConflict(Draft current) {
        super("draft " + current.ref() + " is at revision " + current.revision());
        this.current = current;
    }

    public Draft current() {
        return current;
    }
}

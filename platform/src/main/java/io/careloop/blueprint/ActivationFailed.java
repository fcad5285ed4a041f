package io.careloop.blueprint;

/** A module could not compile the release. The last good release is still live. */
public final class ActivationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ActivationFailed(long number, String compiler, RuntimeException cause) {
        super("release " + number + " does not compile for " + compiler, cause);
    }
}

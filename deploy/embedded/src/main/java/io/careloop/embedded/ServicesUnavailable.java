package io.careloop.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded servers cannot run here; {@link #action()} tells the reader what to do about it. */
final class ServicesUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    ServicesUnavailable(String message, String action) {
        this(message, action, null);
    }

    ServicesUnavailable(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    static ServicesUnavailable heldByAnother(String holder, DataDirectory.Location location) {
        return new ServicesUnavailable(
                "Another instance (" + holder + ") holds " + location.root() + ".",
                "Stop it, or give this one a directory of its own with --careloop.data-dir=<directory>.");
    }

    String action() {
        return action;
    }
}

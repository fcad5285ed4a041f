package io.careloop.identity;

/** Who it is could not be asked just now; the same sign-in may succeed in a moment. */
public final class SignInUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignInUnavailable(Throwable cause) {
        super("sign-in is unavailable", cause);
    }
}

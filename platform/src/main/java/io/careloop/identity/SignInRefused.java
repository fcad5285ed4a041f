package io.careloop.identity;

/** A sign-in that was turned down such as by a login code that was used before. */
public final class SignInRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason for the log; no personal data */
    public SignInRefused(String reason) {
        super(reason);
    }

    public SignInRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}

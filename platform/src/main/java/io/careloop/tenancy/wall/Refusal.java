package io.careloop.tenancy.wall;

/** Why a statement is refused; the wall adds its shape and throws it on. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}

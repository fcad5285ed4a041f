package io.careloop.ruletemplates;

/** A template that ships with the product cannot be used: a mistake of ours, found by the build or at start-up. */
public final class BrokenTemplate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenTemplate(String template, String reason) {
        super("rule template %s: %s".formatted(template, reason));
    }

    BrokenTemplate(String template, Exception cause) {
        super("rule template %s cannot be read".formatted(template), cause);
    }
}

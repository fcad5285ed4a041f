package io.careloop.ruletemplates;

/** The parameters of a rule do not fit the schema of its template. */
public final class InvalidParameters extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidParameters(RuleTemplate template, String reason) {
        super("parameters for %s: %s".formatted(template.label(), reason));
    }
}

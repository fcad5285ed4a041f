package io.careloop.ruletemplates;

/** The parameters of a rule do not fit the schema of its template. */
public final class InvalidParameters extends RuntimeException {

    InvalidParameters(RuleTemplate template, String reason) {
        super("parameters for %s: %s".formatted(template.label(), reason));
    }
}

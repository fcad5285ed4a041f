package io.careloop.rules;

/** The rules of a release ask for a template or a parameter that this version of the product does not have. */
final class UnreadableRules extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRules(ConfiguredRule rule, String reason) {
        super("rule %s of template %s: %s".formatted(rule.id(), rule.template(), reason));
    }
}

package io.careloop.rules;

import io.careloop.ruletemplates.InvalidParameters;
import org.jspecify.annotations.Nullable;

/** The rules of a release ask for a template or a parameter that this version of the product does not have. */
final class UnreadableRules extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause what is wrong with the parameters; null when there is no such template */
    UnreadableRules(ConfiguredRule rule, @Nullable InvalidParameters cause) {
        super("rule %s of template %s cannot be read".formatted(rule.id(), rule.template()), cause);
    }
}

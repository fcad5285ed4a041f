package io.careloop.rules;

import io.careloop.ruletemplates.Fact;

/** The live rules could not be evaluated to the end. Nothing was awarded; asking again later may succeed. */
public final class RulesFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RulesFailed(Fact fact, RuntimeException cause) {
        super("the live points rules failed for " + fact, cause);
    }
}

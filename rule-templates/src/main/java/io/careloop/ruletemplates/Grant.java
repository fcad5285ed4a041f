package io.careloop.ruletemplates;

/**
 * What one rule gives for one fact.
 *
 * @param points positive
 */
public record Grant(RuleInstance rule, long points) {

    public Grant {
        if (points <= 0) {
            throw new IllegalArgumentException("a grant is positive: " + points);
        }
    }
}

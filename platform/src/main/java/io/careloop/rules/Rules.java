package io.careloop.rules;

import io.careloop.blueprint.Compiled;
import io.careloop.ruletemplates.EvaluationFailed;
import io.careloop.ruletemplates.Fact;
import java.util.List;

/** What the live rules of the tenant in scope decide. */
public final class Rules {

    private final Compiled<PointsRules> points;

    Rules(Compiled<PointsRules> points) {
        this.points = points;
    }

    /**
     * What the fact is worth, in the order of the tenant's rules.
     *
     * @throws RulesFailed when the rules cannot be evaluated to the end; there is no half result
     */
    public List<Award> points(Fact fact) {
        try {
            return points.get().award(fact);
        } catch (UnreadableRules | EvaluationFailed failed) {
            throw new RulesFailed(fact, failed);
        }
    }
}

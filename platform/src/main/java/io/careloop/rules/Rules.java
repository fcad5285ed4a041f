package io.careloop.rules;

import io.careloop.blueprint.Compiled;
import io.careloop.ruletemplates.EvaluationFailed;
import io.careloop.ruletemplates.Fact;
import io.careloop.tenancy.TenantScope;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the live rules of the tenant in scope decide. */
public final class Rules {

    private static final Logger log = LoggerFactory.getLogger(Rules.class);

    private final Compiled<PointsRules> points;

    Rules(Compiled<PointsRules> points) {
        this.points = points;
    }

    /**
     * What the fact is worth, in the order of the tenant's rules. Fails closed: rules that cannot be evaluated to the
     * end give nothing at all, and the failure is logged.
     */
    public List<Award> points(Fact fact) {
        try {
            return points.get().award(fact);
        } catch (UnreadableRules | EvaluationFailed failed) {
            log.error("The points rules of tenant {} gave nothing for {}", TenantScope.current(), fact, failed);
            return List.of();
        }
    }
}

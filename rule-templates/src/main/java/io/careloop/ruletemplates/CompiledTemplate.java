package io.careloop.ruletemplates;

import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import tools.jackson.databind.JsonNode;

/**
 * A template ready to run. All tenants share it: their rules are facts of a session that lives for one evaluation, so
 * nothing of one tenant can meet another's. Safe for use by many threads.
 */
public final class CompiledTemplate {

    /** A rule gives once for a fact; many more firings than rules are a loop. */
    private static final int FIRINGS_PER_RULE = 8;

    private final RuleTemplate template;
    private final Parameters parameters;
    private final KieBase base;

    CompiledTemplate(RuleTemplate template, String drl) {
        this.template = template;
        this.parameters = new Parameters(template);
        this.base = Compiler.compile(template, drl);
    }

    public RuleTemplate template() {
        return template;
    }

    /**
     * The template as a tenant configured it; a parameter that is left out has its default.
     *
     * @throws InvalidParameters if a parameter is unknown, missing, of another type or out of range
     */
    public RuleInstance rule(String id, String name, JsonNode params) {
        return parameters.read(id, name, params);
    }

    /**
     * What these rules, all of this template, give for the fact; in no particular order.
     *
     * @throws EvaluationFailed if a rule fails or does not come to an end; then nothing is given
     */
    public List<Grant> evaluate(List<RuleInstance> rules, Fact fact) {
        int bound = rules.size() * FIRINGS_PER_RULE;
        Grants grants = new Grants();
        if (fire(rules, fact, grants, bound) > bound) {
            throw new EvaluationFailed(template, bound);
        }
        return grants.given();
    }

    private int fire(List<RuleInstance> rules, Fact fact, Grants grants, int bound) {
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("grants", grants);
            session.insert(fact);
            rules.forEach(session::insert);
            return session.fireAllRules(bound + 1);
        } catch (RuntimeException failed) {
            throw new EvaluationFailed(template, failed);
        } finally {
            session.dispose();
        }
    }

    /** @throws BrokenTemplate naming the first example that is decided differently */
    void prove(List<Example> examples) {
        for (Example example : examples) {
            RuleInstance rule = rule("example", example.name(), example.params());
            List<Long> points = evaluate(List.of(rule), example.fact()).stream()
                    .map(Grant::points)
                    .toList();
            if (!points.equals(example.points())) {
                throw new BrokenTemplate(template.label(), "\"%s\" gave %s".formatted(example.name(), points));
            }
        }
    }
}

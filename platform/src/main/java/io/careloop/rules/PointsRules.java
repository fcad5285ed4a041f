package io.careloop.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.careloop.blueprint.LiveRelease;
import io.careloop.ruletemplates.CompiledTemplate;
import io.careloop.ruletemplates.Fact;
import io.careloop.ruletemplates.Grant;
import io.careloop.ruletemplates.InvalidParameters;
import io.careloop.ruletemplates.RuleInstance;
import io.careloop.ruletemplates.RuleTemplate;
import io.careloop.ruletemplates.RuleTemplates;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The enabled points rules of a release: a few facts per tenant, evaluated by templates that all tenants share. */
final class PointsRules {

    private record Rule(CompiledTemplate template, RuleInstance instance) {}

    private final long release;
    private final List<String> order;
    private final Map<CompiledTemplate, List<RuleInstance>> byTemplate;

    private PointsRules(long release, List<Rule> rules) {
        this.release = release;
        this.order = rules.stream().map(rule -> rule.instance().id()).toList();
        this.byTemplate = rules.stream().collect(groupingBy(Rule::template, mapping(Rule::instance, toList())));
    }

    /** @throws UnreadableRules if a rule does not fit the templates of the product */
    static PointsRules of(LiveRelease live, RuleTemplates templates) {
        List<Rule> rules = live.document(PointsRulesKind.NAME, "main").stream()
                .flatMap(document -> ConfiguredRule.in(document).stream())
                .filter(ConfiguredRule::enabled)
                .map(rule -> rule(rule, templates))
                .toList();
        return new PointsRules(live.number(), rules);
    }

    /** @throws io.careloop.ruletemplates.EvaluationFailed if any template does; then nothing is awarded */
    List<Award> award(Fact fact) {
        return byTemplate.entrySet().stream()
                .flatMap(entry -> awards(entry.getKey(), entry.getValue(), fact))
                .sorted(Comparator.comparingInt(award -> order.indexOf(award.ruleId())))
                .toList();
    }

    private Stream<Award> awards(CompiledTemplate template, List<RuleInstance> rules, Fact fact) {
        return template.evaluate(rules, fact).stream().map(grant -> award(template.template(), grant));
    }

    private Award award(RuleTemplate template, Grant grant) {
        RuleInstance rule = grant.rule();
        return new Award(rule.id(), rule.name(), template.name(), template.version(), release, grant.points());
    }

    private static Rule rule(ConfiguredRule rule, RuleTemplates templates) {
        CompiledTemplate template = templates.find(rule.template()).orElseThrow(() -> new UnreadableRules(rule, null));
        try {
            return new Rule(template, template.rule(rule.id(), rule.name(), rule.params()));
        } catch (InvalidParameters invalid) {
            throw new UnreadableRules(rule, invalid);
        }
    }
}

package io.careloop.rules;

import io.careloop.blueprint.Blueprints;
import io.careloop.ruletemplates.RuleTemplates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    /** Compiles every template and proves it against its examples, so a broken one stops the start. */
    @Bean
    RuleTemplates ruleTemplates() {
        return RuleTemplates.load();
    }

    /** A release whose rules cannot be read is never activated: compiling it throws. */
    @Bean
    Rules rules(Blueprints blueprints, RuleTemplates templates) {
        return new Rules(blueprints.compiled(PointsRulesKind.NAME, live -> PointsRules.of(live, templates)));
    }
}

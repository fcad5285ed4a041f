package io.careloop.rules;

import io.careloop.ruletemplates.RuleTemplates;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says rules in the operator's language; works on drafts too, where a parameter that is not filled in reads "…". */
@Component
public class RuleSentences {

    private final RuleTemplates templates;

    RuleSentences(RuleTemplates templates) {
        this.templates = templates;
    }

    /** The rules of a {@code points-rules} document in its order, Chinese unless the locale is English. */
    public List<RuleSentence> of(JsonNode pointsRules, Locale locale) {
        return ConfiguredRule.in(pointsRules).stream()
                .map(rule -> new RuleSentence(rule.id(), rule.name(), rule.enabled(), text(rule, locale)))
                .toList();
    }

    private String text(ConfiguredRule rule, Locale locale) {
        return templates
                .find(rule.template())
                .map(compiled -> compiled.template().sentence(rule.params(), locale))
                .orElse(rule.name());
    }
}

package io.careloop.rules;

import io.careloop.blueprint.DocumentKind;
import io.careloop.blueprint.Finding;
import io.careloop.ruletemplates.RuleSet;
import io.careloop.ruletemplates.RuleTemplate;
import io.careloop.ruletemplates.RuleTemplates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The document that says what earns points; its form offers one kind of rule per template of the product. */
@Component
final class PointsRulesKind implements DocumentKind {

    static final String NAME = "points-rules";

    /** A slip of the finger must not pay a year's points: all rules together give at most this for one fact. */
    static final long MOST_POINTS_AT_ONCE = 20_000;

    private final JsonNode schema;

    PointsRulesKind(RuleTemplates templates, JsonMapper json) {
        this.schema = schema(json, templates.of(RuleSet.POINTS));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JsonNode schema() {
        return schema;
    }

    @Override
    public List<Finding> check(JsonNode content) {
        List<ConfiguredRule> rules = ConfiguredRule.in(content);
        List<Finding> findings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < rules.size(); index++) {
            String id = rules.get(index).id();
            if (!ids.add(id)) {
                findings.add(Finding.of("/rules/" + index + "/id", "duplicate-rule-id", id));
            }
        }
        long most = rules.stream()
                .filter(ConfiguredRule::enabled)
                .mapToLong(rule -> rule.params().path("points").asLong(0))
                .sum();
        if (most > MOST_POINTS_AT_ONCE) {
            findings.add(Finding.of("/rules", "too-many-points-at-once", most, MOST_POINTS_AT_ONCE));
        }
        return findings;
    }

    private static JsonNode schema(JsonMapper json, List<RuleTemplate> templates) {
        JsonNode schema = read(json);
        ArrayNode choices = (ArrayNode) schema.at("/properties/rules/items/oneOf");
        JsonNode any = choices.remove(0);
        templates.forEach(template -> choices.add(choice((ObjectNode) any.deepCopy(), template)));
        return schema;
    }

    private static ObjectNode choice(ObjectNode choice, RuleTemplate template) {
        choice.put("title", template.title()).put("description", template.help());
        choice.putObject("x-en").put("title", template.titleEn()).put("description", template.helpEn());
        ((ObjectNode) choice.at("/properties/template")).put("const", template.name());
        ((ObjectNode) choice.at("/properties/name")).put("default", template.title());
        ((ObjectNode) choice.at("/properties/params"))
                .setAll((ObjectNode) template.schema().deepCopy());
        return choice;
    }

    private static JsonNode read(JsonMapper json) {
        try (InputStream file = new ClassPathResource("careloop/kinds/points-rules.json").getInputStream()) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

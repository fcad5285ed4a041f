package io.careloop.rules;

import static io.careloop.rules.Given.JSON;
import static io.careloop.rules.Given.TEMPLATES;
import static io.careloop.rules.Given.daily;
import static io.careloop.rules.Given.disabled;
import static io.careloop.rules.Given.document;
import static io.careloop.rules.Given.streak;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.careloop.blueprint.Finding;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

class PointsRulesKindTests {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final PointsRulesKind kind = new PointsRulesKind(TEMPLATES, JSON);

    @Test
    void theSchemaStaysInTheSubsetThatFormsAreMadeOf() throws IOException {
        JsonNode subset = JSON.readTree(new ClassPathResource("careloop/form-schema.json").getInputStream());

        assertThat(SCHEMAS.getSchema(subset).validate(kind.schema())).isEmpty();
    }

    @Test
    void theFormOffersEachTemplateByItsTitleInBothLanguages() {
        JsonNode choices = kind.schema().at("/properties/rules/items/oneOf");

        assertThat(choices)
                .extracting(choice -> choice.at("/properties/template/const").asString())
                .containsExactly("daily-check-in", "streak-bonus");
        assertThat(choices)
                .extracting(choice -> choice.path("title").asString())
                .containsExactly("每日签到", "连续签到奖励");
        assertThat(choices)
                .extracting(choice -> choice.at("/x-en/title").asString())
                .containsExactly("Daily check-in", "Streak bonus");
    }

    @Test
    void rulesWithinTheSchemaAreFitForRelease() {
        JsonNode rules = document(daily("daily", 5), streak("streak7", 7, 50));

        assertThat(SCHEMAS.getSchema(kind.schema()).validate(rules)).isEmpty();
        assertThat(kind.check(rules)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"a\", \"template\": \"daily-check-in\", \"name\": \"a\", \"enabled\": true, \"params\": {\"points\": 0}}",
                "{\"id\": \"a\", \"template\": \"daily-check-in\", \"name\": \"a\", \"enabled\": true, \"params\": {\"points\": 1001}}",
                "{\"id\": \"a\", \"template\": \"daily-check-in\", \"name\": \"a\", \"enabled\": true, \"params\": {\"points\": \"5\"}}",
                "{\"id\": \"a\", \"template\": \"daily-check-in\", \"name\": \"a\", \"enabled\": true, \"params\": {\"points\": 5, \"days\": 7}}",
                "{\"id\": \"a\", \"template\": \"daily-check-in\", \"name\": \"a\", \"enabled\": true}",
                "{\"id\": \"a\", \"template\": \"unknown\", \"name\": \"a\", \"enabled\": true, \"params\": {\"points\": 5}}",
                "{\"id\": \"a\\\"; end\", \"template\": \"daily-check-in\", \"name\": \"a\", \"enabled\": true, \"params\": {\"points\": 5}}"
            })
    void rulesOutsideTheSchemaAreNot(String rule) {
        assertThat(SCHEMAS.getSchema(kind.schema()).validate(document(rule))).isNotEmpty();
    }

    @Test
    void twoRulesWithTheSameIdAreReportedAtTheSecond() {
        assertThat(kind.check(document(daily("a", 5), daily("b", 5), streak("a", 7, 50))))
                .containsExactly(Finding.of("/rules/2/id", "duplicate-rule-id", "a"));
    }

    @Test
    void togetherTheRulesCannotGiveAFortuneAtOnce() {
        JsonNode atTheLimit = document(streak("a", 7, 10_000), streak("b", 7, 10_000), disabled(daily("c", 1)));
        JsonNode above = document(streak("a", 7, 10_000), streak("b", 7, 10_000), daily("c", 1));

        assertThat(kind.check(atTheLimit)).isEmpty();
        assertThat(kind.check(above)).containsExactly(Finding.of("/rules", "too-many-points-at-once", 20_001, 20_000));
    }
}

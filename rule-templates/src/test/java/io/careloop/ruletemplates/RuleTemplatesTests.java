package io.careloop.ruletemplates;

import static io.careloop.ruletemplates.Given.TEMPLATES;
import static io.careloop.ruletemplates.Given.checkIn;
import static io.careloop.ruletemplates.Given.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class RuleTemplatesTests {

    private static final Path FOLDER = Path.of("src/main/resources/careloop/rule-templates");

    static List<RuleTemplate> templates() {
        return TEMPLATES.of(RuleSet.POINTS);
    }

    @Test
    void everyFolderIsInTheCatalogue() throws IOException {
        try (var folders = Files.list(FOLDER).filter(Files::isDirectory)) {
            assertThat(templates())
                    .extracting(RuleTemplate::name)
                    .containsExactlyInAnyOrderElementsOf(
                            folders.map(folder -> folder.getFileName().toString())
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateShowsInAnExampleWhenItGivesPoints(RuleTemplate template) throws IOException {
        var examples = json(Files.readString(FOLDER.resolve(template.name()).resolve("examples.json")));

        assertThat(examples).anyMatch(example -> !example.path("points").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyParameterHasALabelInBothLanguages(RuleTemplate template) {
        assertThat(template.schema().path("properties")).isNotEmpty().allSatisfy(parameter -> {
            assertThat(parameter.path("title").asString("")).isNotBlank();
            assertThat(parameter.path("x-en").path("title").asString("")).isNotBlank();
        });
    }

    @Test
    void aTemplateThatContradictsAnExampleIsRefused() {
        CompiledTemplate twice = Given.template("grants.give($rule, 2 * $rule.number(\"points\"));");
        Example example = new Example("five is five", json("{\"points\": 5}"), checkIn(1), List.of(5L));

        assertThatThrownBy(() -> twice.prove(List.of(example)))
                .isInstanceOf(BrokenTemplate.class)
                .hasMessageContaining("daily-check-in v1")
                .hasMessageContaining("\"five is five\" gave [10]");
    }

    @Test
    void aTemplateThatDoesNotCompileIsRefused() {
        assertThatThrownBy(() -> Given.template("no java;"))
                .isInstanceOf(BrokenTemplate.class)
                .hasMessageContaining("daily-check-in v1");
    }

    @Test
    void aFactIsReadBackFromItsJson() {
        var mapper = new JsonMapper();
        String stored = mapper.writeValueAsString(checkIn(7));

        assertThat(json(stored)).isEqualTo(json("{\"kind\": \"check-in\", \"day\": \"2026-11-21\", \"streak\": 7}"));
        assertThat(json(stored).path("kind").asString()).isEqualTo(checkIn(7).kind());
        assertThat(mapper.readValue(stored, Fact.class)).isEqualTo(checkIn(7));
    }
}

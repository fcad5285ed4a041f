package io.careloop.ruletemplates;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The manifest of a template: how it is shown to operators, and which parameters they fill in.
 *
 * @param name folder of the template and the value of {@code template} in a rule document
 * @param version counts up with every change of meaning
 * @param category groups templates in the builder
 * @param sentence the rule in one sentence, see {@link Sentence}
 * @param schema the parameters: form schema of an object of integers and booleans
 */
public record RuleTemplate(
        String name,
        int version,
        RuleSet ruleSet,
        String title,
        String titleEn,
        String help,
        String helpEn,
        String category,
        Sentence sentence,
        Sentence sentenceEn,
        JsonNode schema) {

    private static final Set<String> TYPES = Set.of("integer", "boolean");

    public RuleTemplate {
        require(name.matches("[a-z][a-z0-9-]{0,39}"), "name");
        require(version >= 1, "version");
        JsonNode properties = schema.path("properties");
        require(sentence.parameters().stream().allMatch(properties::has), "sentence");
        require(sentenceEn.parameters().stream().allMatch(properties::has), "sentenceEn");
        require(schema.path("required").size() == properties.size(), "required");
        properties.forEach(
                property -> require(TYPES.contains(property.path("type").asString()), "type"));
    }

    /** The rule with these parameters as one sentence, Chinese unless the locale is English. */
    public String sentence(JsonNode parameters, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return (english ? sentenceEn : sentence).with(parameters);
    }

    String label() {
        return name + " v" + version;
    }

    private static void require(boolean holds, String part) {
        if (!holds) {
            throw new IllegalArgumentException("rule template: " + part);
        }
    }
}

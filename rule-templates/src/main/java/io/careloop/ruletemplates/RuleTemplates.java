package io.careloop.ruletemplates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue: every template that ships with the product, compiled and proved against its examples. */
public final class RuleTemplates {

    private static final String FOLDER = "/careloop/rule-templates/";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private static final TypeReference<List<Example>> EXAMPLES = new TypeReference<>() {};

    private final Map<String, CompiledTemplate> byName = new LinkedHashMap<>();

    private RuleTemplates() {}

    /**
     * Takes seconds in a cold JVM, so once per process. Templates are listed in {@code index.txt}: a class path cannot be
     * listed reliably once jars lie within jars.
     *
     * @throws BrokenTemplate if a template cannot be read, does not compile or contradicts an example
     */
    public static RuleTemplates load() {
        RuleTemplates templates = new RuleTemplates();
        read("index.txt").lines().forEach(name -> templates.byName.put(name, load(name)));
        return templates;
    }

    public Optional<CompiledTemplate> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** In the order operators see them. */
    public List<RuleTemplate> of(RuleSet set) {
        return byName.values().stream()
                .map(CompiledTemplate::template)
                .filter(template -> template.ruleSet() == set)
                .toList();
    }

    private static CompiledTemplate load(String name) {
        try {
            RuleTemplate template = JSON.readValue(read(name + "/template.json"), RuleTemplate.class);
            if (!template.name().equals(name)) {
                throw new BrokenTemplate(name, "calls itself " + template.name());
            }
            CompiledTemplate compiled = new CompiledTemplate(template, read(name + "/rule.drl"));
            compiled.prove(JSON.readValue(read(name + "/examples.json"), EXAMPLES));
            return compiled;
        } catch (JacksonException | InvalidParameters | EvaluationFailed failed) {
            throw new BrokenTemplate(name, failed);
        }
    }

    private static String read(String path) {
        try (InputStream file = RuleTemplates.class.getResourceAsStream(FOLDER + path)) {
            if (file == null) {
                throw new BrokenTemplate(path, "is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new BrokenTemplate(path, failed);
        }
    }
}

package io.careloop.rules;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** One rule of a {@code points-rules} document, as the operator left it: in a draft any part may be missing or wrong. */
record ConfiguredRule(String id, String template, String name, boolean enabled, JsonNode params) {

    static List<ConfiguredRule> in(JsonNode document) {
        return document.path("rules").valueStream().map(ConfiguredRule::of).toList();
    }

    private static ConfiguredRule of(JsonNode rule) {
        return new ConfiguredRule(
                rule.path("id").asString(""),
                rule.path("template").asString(""),
                rule.path("name").asString(""),
                rule.path("enabled").asBoolean(false),
                rule.path("params"));
    }
}

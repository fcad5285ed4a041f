package io.careloop.rules;

import io.careloop.blueprint.DocumentRef;
import io.careloop.blueprint.LiveRelease;
import io.careloop.ruletemplates.CheckIn;
import io.careloop.ruletemplates.RuleTemplates;
import io.careloop.shared.TenantId;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rule documents, releases and facts for tests. */
final class Given {

    static final JsonMapper JSON = new JsonMapper();
    static final RuleTemplates TEMPLATES = RuleTemplates.load();

    private Given() {}

    static String daily(String id, long points) {
        return """
                {"id": "%s", "template": "daily-check-in", "name": "每天签到", "enabled": true, "params": {"points": %d}}"""
                .formatted(id, points);
    }

    static String streak(String id, int days, long points) {
        return """
                {"id": "%s", "template": "streak-bonus", "name": "连续签到", "enabled": true,
                 "params": {"days": %d, "points": %d, "repeats": true}}"""
                .formatted(id, days, points);
    }

    static String disabled(String rule) {
        return rule.replace("\"enabled\": true", "\"enabled\": false");
    }

    static JsonNode document(String... rules) {
        return JSON.readTree("{\"rules\": [%s]}".formatted(String.join(",", rules)));
    }

    static LiveRelease release(long number, JsonNode document) {
        var documents = new TreeMap<>(Map.of(new DocumentRef("points-rules", "main"), document));
        return new LiveRelease(new TenantId(1), number, "hash", documents);
    }

    static CheckIn checkIn(int streak) {
        return new CheckIn(LocalDate.of(2026, 11, 21), streak);
    }
}

package io.careloop.ruletemplates;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Templates, rules and facts for tests. */
final class Given {

    static final RuleTemplates TEMPLATES = RuleTemplates.load();
    static final CompiledTemplate DAILY = TEMPLATES.find("daily-check-in").orElseThrow();
    static final CompiledTemplate STREAK = TEMPLATES.find("streak-bonus").orElseThrow();

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private Given() {}

    static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    static CheckIn checkIn(int streak) {
        return new CheckIn(DAY, streak);
    }

    static RuleInstance daily(long points) {
        return DAILY.rule("daily", "每天签到", json("{\"points\": %d}".formatted(points)));
    }

    static RuleInstance streak(long days, long points, boolean repeats) {
        String params = "{\"days\": %d, \"points\": %d, \"repeats\": %b}".formatted(days, points, repeats);
        return STREAK.rule("streak", "连续签到", json(params));
    }

    /** A template that accepts {@code points} and runs this consequence for every rule. */
    static CompiledTemplate template(String consequence) {
        return new CompiledTemplate(
                DAILY.template(),
                """
                package careloop.rules
                import io.careloop.ruletemplates.RuleInstance
                dialect "java"
                global io.careloop.ruletemplates.Grants grants
                rule "made for a test" when $rule : RuleInstance() then %s end
                """
                        .formatted(consequence));
    }
}

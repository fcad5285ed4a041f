package io.careloop.ruletemplates;

import static io.careloop.ruletemplates.Given.DAILY;
import static io.careloop.ruletemplates.Given.STREAK;
import static io.careloop.ruletemplates.Given.checkIn;
import static io.careloop.ruletemplates.Given.daily;
import static io.careloop.ruletemplates.Given.json;
import static io.careloop.ruletemplates.Given.streak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTests {

    @Test
    void decidesLikePlainJavaOnRandomRulesAndEvents() {
        long seed = Long.getLong("careloop.seed", new Random().nextLong());
        System.out.println("rules against the plain Java oracle: -Dcareloop.seed=" + seed);
        Random random = new Random(seed);

        List<RuleInstance> dailies = some(() -> daily(1 + random.nextInt(1_000)));
        List<RuleInstance> streaks = some(() -> {
            int days = 2 + random.nextInt(random.nextBoolean() ? 12 : 364);
            return streak(days, 1 + random.nextInt(10_000), random.nextBoolean());
        });

        for (int event = 0; event < 100_000; event++) {
            CheckIn checkIn = checkIn(1 + random.nextInt(random.nextBoolean() ? 40 : 4_000));
            List<RuleInstance> rules = few(random, streaks);
            RuleInstance daily = dailies.get(random.nextInt(dailies.size()));

            assertThat(DAILY.evaluate(List.of(daily), checkIn))
                    .isEqualTo(List.of(new Grant(daily, daily.number("points"))));
            assertThat(STREAK.evaluate(rules, checkIn))
                    .as(() -> "%s for %s".formatted(rules, checkIn))
                    .containsExactlyInAnyOrderElementsOf(oracle(rules, checkIn));
        }
    }

    private static List<RuleInstance> some(Supplier<RuleInstance> rule) {
        return Stream.generate(rule).distinct().limit(500).toList();
    }

    private static List<RuleInstance> few(Random random, List<RuleInstance> rules) {
        return random.ints(random.nextInt(6), 0, rules.size())
                .distinct()
                .mapToObj(rules::get)
                .toList();
    }

    private static List<Grant> oracle(List<RuleInstance> streaks, CheckIn checkIn) {
        return streaks.stream()
                .filter(rule -> rule.flag("repeats")
                        ? checkIn.streak() % rule.number("days") == 0
                        : checkIn.streak() == rule.number("days"))
                .map(rule -> new Grant(rule, rule.number("points")))
                .toList();
    }

    @Test
    void tenantsThatEvaluateAtTheSameTimeNeverSeeEachOthersParameters() {
        RuleInstance clinic = streak(7, 50, true);
        RuleInstance pharmacy = streak(7, 80, true);

        IntStream.rangeClosed(1, 70_000).parallel().forEach(event -> {
            RuleInstance own = event % 2 == 0 ? clinic : pharmacy;
            List<Grant> grants = STREAK.evaluate(List.of(own), checkIn(event));
            assertThat(grants).isEqualTo(event % 7 == 0 ? List.of(new Grant(own, own.number("points"))) : List.of());
        });
    }

    @Test
    void templatesCompiledAtTheSameTimeKeepTheirOwnRules() {
        RuleInstance rule = daily(5);

        IntStream.rangeClosed(1, 24).parallel().forEach(factor -> {
            CompiledTemplate template =
                    Given.template("grants.give($rule, %d * $rule.number(\"points\"));".formatted(factor));
            assertThat(template.evaluate(List.of(rule), checkIn(1))).containsExactly(new Grant(rule, 5L * factor));
        });
    }

    @Test
    void rulesThatAreAlikeEachGive() {
        assertThat(DAILY.evaluate(List.of(daily(5), daily(5)), checkIn(1))).hasSize(2);
    }

    @Test
    void aTemplateThatNeverEndsGivesNothing() {
        CompiledTemplate endless = Given.template("grants.give($rule, 1); update($rule);");

        assertThatThrownBy(() -> endless.evaluate(List.of(daily(5)), checkIn(1)))
                .isInstanceOf(EvaluationFailed.class)
                .hasMessage("daily-check-in v1 fired more than 8 times");
    }

    @Test
    void aTemplateThatFailsGivesNothing() {
        CompiledTemplate failing = Given.template("grants.give($rule, 1); grants.give($rule, -1);");

        assertThatThrownBy(() -> failing.evaluate(List.of(daily(5)), checkIn(1)))
                .isInstanceOf(EvaluationFailed.class)
                .hasMessage("daily-check-in v1 failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"; System.exit(1); //",
                "\\u0022; System.exit(1); //",
                "\n end rule \"more\" when then grants.give(null, 1000000); end",
                "') eval(true) (",
                "${7*7} #{7*7} @{7*7}",
                "-- */ /* <script>"
            })
    void textOfATenantIsNothingButText(String hostile) {
        RuleInstance rule = DAILY.rule(hostile, hostile, json("{\"points\": 5}"));

        assertThat(DAILY.evaluate(List.of(rule), checkIn(1))).containsExactly(new Grant(rule, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"points\": 0}",
                "{\"points\": 1001}",
                "{\"points\": 5.5}",
                "{\"points\": \"5\"}",
                "{\"points\": null}",
                "{\"points\": \"1; System.exit(1)\"}",
                "{\"points\": 5, \"more\": 1}",
                "{\"points\": 99999999999999999999}",
                "[5]",
                "null"
            })
    void parametersOutsideTheSchemaAreRefused(String params) {
        assertThatThrownBy(() -> DAILY.rule("daily", "每天签到", json(params)))
                .isInstanceOf(InvalidParameters.class)
                .hasMessageContaining("daily-check-in v1");
    }

    @Test
    void aParameterThatIsLeftOutHasItsDefault() {
        RuleInstance rule = STREAK.rule("streak", "连续签到", json("{\"days\": 30}"));

        assertThat(rule.number("days")).isEqualTo(30);
        assertThat(rule.number("points")).isEqualTo(50);
        assertThat(rule.flag("repeats")).isTrue();
    }
}

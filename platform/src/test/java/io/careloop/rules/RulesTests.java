package io.careloop.rules;

import static io.careloop.rules.Given.TEMPLATES;
import static io.careloop.rules.Given.checkIn;
import static io.careloop.rules.Given.daily;
import static io.careloop.rules.Given.disabled;
import static io.careloop.rules.Given.document;
import static io.careloop.rules.Given.release;
import static io.careloop.rules.Given.streak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careloop.blueprint.LiveRelease;
import io.careloop.ruletemplates.InvalidParameters;
import io.careloop.shared.TenantId;
import java.util.Collections;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RulesTests {

    @Test
    void aCheckInGivesExactlyWhatTheRulesSay() {
        var rules = PointsRules.of(release(12, document(daily("daily", 5), streak("streak7", 7, 50))), TEMPLATES);

        assertThat(rules.award(checkIn(7)))
                .containsExactly(
                        new Award("daily", "每天签到", "daily-check-in", 1, 12, 5),
                        new Award("streak7", "连续签到", "streak-bonus", 1, 12, 50));
        assertThat(rules.award(checkIn(8))).containsExactly(new Award("daily", "每天签到", "daily-check-in", 1, 12, 5));
    }

    @Test
    void awardsComeInTheOrderOfTheDocument() {
        var rules = document(streak("c", 2, 1), daily("b", 1), streak("a", 3, 1), daily("d", 1));

        for (int evaluation = 0; evaluation < 100; evaluation++) {
            assertThat(PointsRules.of(release(1, rules), TEMPLATES).award(checkIn(6)))
                    .extracting(Award::ruleId)
                    .containsExactly("c", "b", "a", "d");
        }
    }

    @Test
    void aRuleThatIsSwitchedOffGivesNothing() {
        var rules = PointsRules.of(release(1, document(disabled(daily("daily", 5)))), TEMPLATES);

        assertThat(rules.award(checkIn(1))).isEmpty();
    }

    @Test
    void nothingIsGivenBeforeTheFirstRelease() {
        var before = new LiveRelease(new TenantId(1), 0, "", Collections.unmodifiableSortedMap(new TreeMap<>()));

        assertThat(PointsRules.of(before, TEMPLATES).award(checkIn(7))).isEmpty();
    }

    @Test
    void aReleaseThatAsksForAnUnknownTemplateDoesNotCompile() {
        var release = release(1, document(daily("daily", 5).replace("daily-check-in", "daily-visit")));

        assertThatThrownBy(() -> PointsRules.of(release, TEMPLATES))
                .isInstanceOf(UnreadableRules.class)
                .hasMessageContaining("rule daily of template daily-visit");
    }

    @Test
    void aReleaseWhoseParametersAreOutOfRangeDoesNotCompile() {
        var release = release(1, document(daily("daily", 5_000)));

        assertThatThrownBy(() -> PointsRules.of(release, TEMPLATES)).isInstanceOf(UnreadableRules.class);
    }

    @Test
    void rulesThatCannotBeEvaluatedGiveNoHalfResult() {
        var broken = release(1, document(daily("daily", 5), streak("streak7", 1_000, 50)));
        var rules = new Rules(() -> PointsRules.of(broken, TEMPLATES));

        assertThatThrownBy(() -> rules.points(checkIn(1)))
                .isInstanceOf(RulesFailed.class)
                .hasRootCauseInstanceOf(InvalidParameters.class)
                .cause()
                .hasMessageContaining("rule streak7");
    }
}

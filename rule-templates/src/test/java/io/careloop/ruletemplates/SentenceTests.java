package io.careloop.ruletemplates;

import static io.careloop.ruletemplates.Given.DAILY;
import static io.careloop.ruletemplates.Given.STREAK;
import static io.careloop.ruletemplates.Given.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceTests {

    @Test
    void aRuleReadsAsASentence() {
        assertThat(DAILY.template().sentence(json("{\"points\": 5}"), Locale.CHINA))
                .isEqualTo("每天签到 +5 分");
        assertThat(DAILY.template().sentence(json("{\"points\": 5}"), Locale.UK))
                .isEqualTo("+5 points for each daily check-in");
    }

    @Test
    void aFlagChoosesTheWords() {
        RuleTemplate streak = STREAK.template();

        assertThat(streak.sentence(json("{\"days\": 7, \"points\": 50, \"repeats\": true}"), Locale.CHINA))
                .isEqualTo("每连续签到 7 天，奖励 +50 分");
        assertThat(streak.sentence(json("{\"days\": 7, \"points\": 50, \"repeats\": false}"), Locale.CHINA))
                .isEqualTo("连续签到 7 天，奖励 +50 分");
        assertThat(streak.sentence(json("{\"days\": 7, \"points\": 50, \"repeats\": false}"), Locale.ENGLISH))
                .isEqualTo("+50 points for the first 7 days in a row");
    }

    @Test
    void whatIsNotFilledInYetStaysOpen() {
        assertThat(DAILY.template().sentence(json("{\"points\": \"<b>\"}"), Locale.CHINA))
                .isEqualTo("每天签到 +… 分");
    }
}

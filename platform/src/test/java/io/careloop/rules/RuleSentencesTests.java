package io.careloop.rules;

import static io.careloop.rules.Given.TEMPLATES;
import static io.careloop.rules.Given.daily;
import static io.careloop.rules.Given.disabled;
import static io.careloop.rules.Given.document;
import static io.careloop.rules.Given.streak;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleSentencesTests {

    private final RuleSentences sentences = new RuleSentences(TEMPLATES);

    @Test
    void rulesReadAsSentencesInTheOperatorsLanguage() {
        var rules = document(daily("daily", 5), disabled(streak("streak7", 7, 50)));

        assertThat(sentences.of(rules, Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        new RuleSentence("daily", "每天签到", true, "每天签到 +5 分"),
                        new RuleSentence("streak7", "连续签到", false, "每连续签到 7 天，奖励 +50 分"));
        assertThat(sentences.of(rules, Locale.US))
                .extracting(RuleSentence::text)
                .containsExactly("+5 points for each daily check-in", "+50 points for every 7 days in a row");
    }

    @Test
    void aHalfFilledDraftReadsToo() {
        var draft = document("{\"template\": \"daily-check-in\"}", "{\"template\": \"gone\", \"name\": \"旧规则\"}");

        assertThat(sentences.of(draft, Locale.SIMPLIFIED_CHINESE))
                .extracting(RuleSentence::text)
                .containsExactly("每天签到 +… 分", "旧规则");
    }
}

package io.careloop.admin.rules;

import static io.careloop.admin.Screens.html;
import static org.assertj.core.api.Assertions.assertThat;

import io.careloop.admin.AdminTest;
import io.careloop.admin.Clinic;
import io.careloop.admin.Screens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@AdminTest
class RuleScreenTests {

    private final Clinic.Opened clinic;
    private final Screens screens;

    RuleScreenTests(MockMvcTester browser, Clinic clinics) {
        this.clinic = clinics.open();
        this.screens = new Screens(browser, clinic.operator());
    }

    private MvcTestResult save(String path, String... form) {
        var all = new ArrayList<>(List.of(form));
        all.addAll(List.of("revision", Long.toString(clinic.draft(Clinic.RULES).revision())));
        return screens.save(path, all.toArray(String[]::new));
    }

    private JsonNode rules() {
        return clinic.draft(Clinic.RULES).content().path("rules");
    }

    @Test
    void rulesAreSaidAsSentences() {
        var page = screens.page("/rules");
        assertThat(page.select(".cl-sentence-text b").eachText()).containsExactly("每天签到 +5 分");
        assertThat(page.select("[role=switch]").attr("aria-checked")).isEqualTo("true");
    }

    @Test
    void anEditChangesTheSentence() {
        var answer = html(save("/rules/daily", "/name", "每天签到", "/enabled", "true", "/params/points", "8"));
        assertThat(answer.select(".cl-sentence-text b").text()).isEqualTo("每天签到 +8 分");
        assertThat(rules().path(0).at("/params/points").asInt()).isEqualTo(8);
        assertThat(rules().path(0).path("id").asString()).isEqualTo("daily");
    }

    @Test
    void textInANumberIsToldAndShownAgain() {
        var answer = html(save("/rules/daily", "/name", "每天签到", "/enabled", "true", "/params/points", "五"));
        assertThat(answer.select("#problems").text()).contains("「五」不是数字");
        assertThat(screens.page("/rules?rule=daily")
                        .select("[name=/params/points]")
                        .val())
                .isEqualTo("五");
    }

    @Test
    void aRuleIsSwitchedOffAndOn() {
        save("/rules/daily/switch", "on", "false");
        assertThat(rules().path(0).path("enabled").asBoolean()).isFalse();
        save("/rules/daily/switch", "on", "true");
        assertThat(rules().path(0).path("enabled").asBoolean()).isTrue();
    }

    @Test
    void aRuleIsAddedFromItsTemplateReadyForRelease() {
        var answer = html(save("/rules", "template", "streak-bonus"));
        assertThat(rules().path(1).path("id").asString()).isEqualTo("streak-bonus-1");
        assertThat(answer.select("#properties #problems li")).isEmpty();
        assertThat(answer.select("#properties [name=/params/days]").val()).isEqualTo("7");
    }

    @Test
    void aDeletedRuleComesBackWhereItWas() {
        save("/rules", "template", "streak-bonus");
        var toast = html(save("/rules/daily/delete")).select("#toasts form");
        assertThat(rules().size()).isEqualTo(1);
        save("/rules/restore", "item", toast.select("[name=item]").val(), "index", "0");
        assertThat(rules().path(0).path("id").asString()).isEqualTo("daily");
    }

    @Test
    void rulesAreOrdered() {
        save("/rules", "template", "streak-bonus");
        save("/rules/streak-bonus-1/up");
        assertThat(rules().path(0).path("id").asString()).isEqualTo("streak-bonus-1");
        save("/rules/order", "ids", "daily", "ids", "streak-bonus-1");
        assertThat(rules().path(0).path("id").asString()).isEqualTo("daily");
    }

    @Test
    void anUnknownTemplateIsNotFound() {
        assertThat(save("/rules", "template", "evil")).hasStatus(HttpStatus.NOT_FOUND);
    }
}

package io.careloop.admin.theme;

import static io.careloop.admin.Screens.html;
import static org.assertj.core.api.Assertions.assertThat;

import io.careloop.admin.AdminTest;
import io.careloop.admin.Clinic;
import io.careloop.admin.Screens;
import io.careloop.blueprint.DocumentRef;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AdminTest
class LookScreenTests {

    private static final DocumentRef TAB_BAR = new DocumentRef("tab-bar", "main");

    private final Clinic.Opened clinic;
    private final Screens screens;

    LookScreenTests(MockMvcTester browser, Clinic clinics) {
        this.clinic = clinics.open();
        this.screens = new Screens(browser, clinic.operator());
    }

    @Test
    void aConflictLeadsBackToTheDocumentThatMoved() {
        clinic.save(TAB_BAR, "{'items':[{'text':'同事改的'}]}");
        clinic.save(Clinic.THEME, "{'brandName':'同事改的'}");
        assertThat(html(screens.save("/theme/tab-bar", "revision", "0"))
                        .select("#conflict-text ~ form a")
                        .attr("href"))
                .isEqualTo("/theme/tab-bar");
        assertThat(html(screens.save("/theme/theme", "revision", "0"))
                        .select("#conflict-text ~ form a")
                        .attr("href"))
                .isEqualTo("/theme");
    }
}

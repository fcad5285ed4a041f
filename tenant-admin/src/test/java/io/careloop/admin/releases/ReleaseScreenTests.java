package io.careloop.admin.releases;

import static io.careloop.admin.Screens.toast;
import static org.assertj.core.api.Assertions.assertThat;

import io.careloop.admin.AdminTest;
import io.careloop.admin.Clinic;
import io.careloop.admin.Screens;
import io.careloop.blueprint.DocumentRef;
import io.careloop.blueprint.Release;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AdminTest
class ReleaseScreenTests {

    private static final String PALE = "{'brandName':'仁和','skin':'clear-water','primary':'#F0F0F0'}";
    private static final String DEEP = "{'brandName':'仁和','skin':'clear-water','primary':'#0B5D57'}";

    private final Clinic.Opened clinic;
    private final Screens screens;

    ReleaseScreenTests(MockMvcTester browser, Clinic clinics) {
        this.clinic = clinics.open();
        this.screens = new Screens(browser, clinic.operator());
    }

    private Release live() {
        return clinic.history().stream().filter(Release::active).findFirst().orElseThrow();
    }

    /** The value of the document's box on the screen. */
    private String seen(DocumentRef ref) {
        return ref + "@" + clinic.draft(ref).revision();
    }

    @Test
    void withoutChangesThereIsNothingToPublish() {
        var page = screens.page("/releases");
        assertThat(page.select(".cl-empty-title").text()).isEqualTo("没有待发布的修改");
        assertThat(page.select(".cl-publish")).isEmpty();
        assertThat(toast(screens.submit("/releases"))).contains("没有可发布的修改");
    }

    @Test
    void chosenChangesGoLiveWithTheirNote() {
        clinic.save(Clinic.THEME, DEEP);
        clinic.save(Clinic.RULES, "{'rules':[]}");
        assertThat(screens.page("/releases").select("[name=documents][checked]"))
                .hasSize(2);
        var answer = screens.submit("/releases", "documents", seen(Clinic.THEME), "note", " 换颜色 ");
        assertThat(answer).hasRedirectedUrl("/releases");
        assertThat(toast(answer)).contains("第 2 版");
        assertThat(live().number()).isEqualTo(2);
        assertThat(live().note()).isEqualTo("换颜色");
        assertThat(live().changed()).containsExactly(Clinic.THEME);
        assertThat(clinic.draft(Clinic.RULES).changed()).isTrue();
    }

    @Test
    void whatSomebodyChangedInTheMeantimeIsNotPublished() {
        clinic.save(Clinic.THEME, DEEP);
        clinic.save(Clinic.HOME, "{'title':'门诊首页','blocks':[]}");
        var boxes = screens.page("/releases").select("[name=documents]").eachAttr("value");
        assertThat(boxes).containsExactly(seen(Clinic.HOME), seen(Clinic.THEME));
        clinic.save(Clinic.HOME, "{'title':'同事改的首页','blocks':[]}");
        var answer = screens.submit("/releases", "documents", boxes.get(0), "documents", boxes.get(1));
        assertThat(toast(answer)).contains("「同事改的首页」刚刚被他人修改，请重新查看后发布");
        assertThat(live().number()).isEqualTo(1);
        assertThat(clinic.draft(Clinic.THEME).changed()).isTrue();
        screens.submit("/releases", "documents", seen(Clinic.HOME), "documents", seen(Clinic.THEME));
        assertThat(live().changed()).containsExactly(Clinic.HOME, Clinic.THEME);
    }

    @Test
    void whatIsUnfitIsNamedWithTheWayToItsField() {
        clinic.save(Clinic.THEME, PALE);
        clinic.save(
                Clinic.HOME,
                "{'title':'首页','blocks':[{'id':'a','type':'check-in-calendar','props':{'title':'','span':'week','buttonText':'签到'}}]}");
        var page = screens.page("/releases");
        assertThat(page.select("[name=documents]")).hasSize(2).allMatch(box -> box.hasAttr("disabled"));
        assertThat(page.select(".cl-blockers a").eachAttr("href"))
                .containsExactly("/pages/home?block=a#f-title", "/theme#f-primary");
        assertThat(page.select(".cl-publish").hasAttr("disabled")).isTrue();
        assertThat(toast(screens.submit("/releases", "documents", seen(Clinic.THEME))))
                .contains("没有发布");
        assertThat(live().number()).isEqualTo(1);
    }

    @Test
    void anOlderVersionIsBackWithOneStep() {
        clinic.save(Clinic.THEME, DEEP);
        screens.submit("/releases", "documents", seen(Clinic.THEME));
        assertThat(screens.page("/releases").select("form[data-confirm]")).hasSize(1);
        assertThat(toast(screens.submit("/releases/1/activate"))).contains("已回滚");
        assertThat(live().number()).isEqualTo(1);
        assertThat(toast(screens.submit("/releases/77/activate"))).contains("找不到第 77 版");
    }

    @Test
    void aDraftIsDiscarded() {
        clinic.save(Clinic.THEME, DEEP);
        assertThat(screens.page("/releases").select("button[name=document]").val())
                .isEqualTo("theme/main");
        screens.submit("/releases/discard", "document", "theme/main");
        assertThat(clinic.draft(Clinic.THEME).changed()).isFalse();
    }

    @Test
    void theEnterKeyPublishesAndNeverDiscards() {
        clinic.save(Clinic.THEME, DEEP);
        var page = screens.page("/releases");
        assertThat(page.select("form:has(#note) [type=submit]:not([form])")).hasSize(1);
        assertThat(page.select("button[name=document]").eachAttr("form")).containsExactly("discard");
        assertThat(page.select("form#discard").attr("action")).isEqualTo("/releases/discard");
        assertThat(page.select("form#discard [name=_csrf]")).hasSize(1);
    }

    @Test
    void onlyDraftsOfThisTenantCanBeChosen() {
        assertThat(toast(screens.submit("/releases", "documents", seen(Clinic.THEME), "documents", "../etc")))
                .contains("没有可发布的修改");
    }
}

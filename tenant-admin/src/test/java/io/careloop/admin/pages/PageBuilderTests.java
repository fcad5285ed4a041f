package io.careloop.admin.pages;

import static io.careloop.admin.Screens.html;
import static org.assertj.core.api.Assertions.assertThat;

import io.careloop.admin.AdminTest;
import io.careloop.admin.Clinic;
import io.careloop.admin.Screens;
import io.careloop.blueprint.DocumentRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@AdminTest
class PageBuilderTests {

    private final Clinic.Opened clinic;
    private final Screens screens;
    private long revision;

    PageBuilderTests(MockMvcTester browser, Clinic clinics) {
        this.clinic = clinics.open();
        this.screens = new Screens(browser, clinic.operator());
    }

    @BeforeEach
    void atTheStoredRevision() {
        revision = clinic.draft(Clinic.HOME).revision();
    }

    private MvcTestResult post(String path, boolean htmx, String... form) {
        var all = new ArrayList<>(List.of(form));
        all.addAll(List.of("revision", Long.toString(revision)));
        var fields = all.toArray(String[]::new);
        return htmx ? screens.save(path, fields) : screens.submit(path, fields);
    }

    private JsonNode blocks() {
        return clinic.draft(Clinic.HOME).content().path("blocks");
    }

    private String order() {
        return String.join(
                ",",
                blocks().valueStream().map(block -> block.path("id").asString()).toList());
    }

    @Test
    void theBuilderShowsPalettePhoneAndProperties() {
        var page = screens.page("/pages/home?block=a");
        assertThat(page.select("#palette button[value=cube-nav]")).hasSize(1);
        assertThat(page.select("#outline [data-block]").eachAttr("data-block")).containsExactly("a", "b");
        assertThat(page.select("#properties [name=/title]").val()).isEqualTo("签到");
        assertThat(page.select("iframe").attr("data-src")).endsWith("/?preview=1");
        assertThat(page.select("#draft-data").attr("data-draft")).startsWith("{\"type\":\"careloop:draft\"");
    }

    @Test
    void aBlockThatMayStandOnceCannotBeAddedAgain() {
        assertThat(screens.page("/pages/home")
                        .select("button[value=check-in-calendar]")
                        .hasAttr("disabled"))
                .isTrue();
        assertThat(html(post("/pages/home/blocks", true, "type", "check-in-calendar"))
                        .text())
                .contains("「签到日历」在一个页面上最多放 1 个");
        assertThat(blocks().size()).isEqualTo(2);
    }

    @Test
    void aBlockIsAddedAfterTheSelectedOne() {
        post("/pages/home/blocks", true, "type", "button", "block", "a");
        assertThat(order()).isEqualTo("a,button-1,b");
    }

    @Test
    void anEditIsSavedAndOnlyThePartsThatChangedComeBack() {
        var answer = html(post("/pages/home/blocks/a", true, "/title", "早安", "/span", "month", "/buttonText", "打卡"));
        assertThat(blocks().path(0).at("/props/title").asString()).isEqualTo("早安");
        assertThat(answer.select("#outline, #save-state, #draft-data"))
                .hasSize(3)
                .allMatch(part -> part.attr("hx-swap-oob").equals("true"));
        assertThat(answer.select("#properties, nav")).isEmpty();
        assertThat(answer.select("#draft-data").attr("data-revision")).isEqualTo(Long.toString(revision + 1));
    }

    @Test
    void sendingTheSameAgainIsNoChange() {
        post("/pages/home/blocks/a", true, "/title", "签到", "/span", "week", "/buttonText", "签到");
        assertThat(clinic.draft(Clinic.HOME).revision()).isEqualTo(revision);
    }

    @Test
    void aPlainFormIsAnsweredWithARedirectToTheBlock() {
        var answer = post("/pages/home/blocks/a", false, "/title", "早安", "/span", "week", "/buttonText", "打卡");
        assertThat(answer).hasRedirectedUrl("/pages/home?block=a");
    }

    @Test
    void anUnfitValueIsKeptAndToldAtItsField() {
        var answer = html(post("/pages/home/blocks/a", true, "/title", "", "/span", "week", "/buttonText", "打卡"));
        assertThat(answer.select("#problems a[href=#f-title]").text()).isEqualTo("标题：至少填写 1 个字");
        assertThat(answer.select("[data-block=a]").hasClass("is-invalid")).isTrue();
        assertThat(blocks().path(0).at("/props/title").asString("missing")).isEmpty();
    }

    @Test
    void aListGrowsWithoutAScript() {
        post(
                "/pages/home/blocks/b",
                false,
                "/layout",
                "1x4",
                "/cells",
                "",
                "/cells",
                "0",
                "/cells/0/icon",
                "home",
                "/cells/0/text",
                "首页",
                "/cells/0/link",
                "",
                "_op",
                "add:/cells");
        assertThat(blocks().path(1).at("/props/cells").size()).isEqualTo(2);
    }

    @Test
    void blocksMoveAreCopiedAndOrdered() {
        post("/pages/home/blocks/b/up", true);
        assertThat(order()).isEqualTo("b,a");
        atTheStoredRevision();
        post("/pages/home/blocks/b/copy", true);
        assertThat(order()).isEqualTo("b,cube-nav-1,a");
        atTheStoredRevision();
        post("/pages/home/order", true, "ids", "a", "ids", "cube-nav-1", "ids", "b", "ids", "gone");
        assertThat(order()).isEqualTo("a,cube-nav-1,b");
    }

    @Test
    void aDeletedBlockComesBackWhereItWas() {
        var toast = html(post("/pages/home/blocks/a/delete", true)).select("#toasts form");
        assertThat(order()).isEqualTo("b");
        atTheStoredRevision();
        post("/pages/home/restore", true, "item", toast.select("[name=item]").val(), "index", "0");
        assertThat(order()).isEqualTo("a,b");
    }

    @Test
    void whatIsPutBackIsOfAKnownType() {
        assertThat(post("/pages/home/restore", true, "item", "{\"id\":\"x\",\"type\":\"evil\"}", "index", "0"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/pages/home/restore", true, "item", "not json", "index", "0"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(order()).isEqualTo("a,b");
    }

    @Test
    void whoeverSavesSecondIsAskedAndNothingIsOverwritten() {
        clinic.save(Clinic.HOME, "{'title':'同事改的','blocks':[]}");
        var answer = post("/pages/home", true, "/title", "我改的");
        assertThat(answer).hasHeader("HX-Retarget", "#conflict");
        var dialog = html(answer);
        assertThat(dialog.select("#conflict-text").text()).contains("colleague");
        assertThat(dialog.select("[name=/title]").val()).isEqualTo("我改的");
        assertThat(clinic.draft(Clinic.HOME).content().path("title").asString()).isEqualTo("同事改的");
        revision = Long.parseLong(dialog.select("[name=revision]").val());
        post("/pages/home", false, "/title", "我改的");
        assertThat(clinic.draft(Clinic.HOME).content().path("title").asString()).isEqualTo("我改的");
    }

    @Test
    void hostileTextIsShownAsText() {
        var hostile = "</div><script>alert(1)</script>";
        post("/pages/home/blocks/a", true, "/title", hostile, "/span", "week", "/buttonText", "打卡");
        var page = screens.page("/pages/home?block=a");
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("#properties [name=/title]").val()).isEqualTo(hostile);
    }

    @Test
    void onlyPagesThatExistAreOpened() {
        assertThat(screens.get("/pages/nothing")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/pages/nothing/blocks", true, "type", "button")).hasStatus(HttpStatus.NOT_FOUND);
        clinic.save(new DocumentRef("page", "holiday"), "{'title':'国庆','blocks':[]}");
        assertThat(screens.page("/pages/holiday")
                        .select("#properties [name=/title]")
                        .val())
                .isEqualTo("国庆");
    }

    @Test
    void anUnknownBlockIsNotFound() {
        assertThat(post("/pages/home/blocks/gone/delete", false)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/pages/home/blocks", false, "type", "gone")).hasStatus(HttpStatus.NOT_FOUND);
    }
}

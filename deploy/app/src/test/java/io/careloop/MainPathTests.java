package io.careloop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The main job in a browser: an operator changes the page and a rule, and a patient gets exactly that. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainPathTests {

    private static AppProcess app;

    @BeforeAll
    static void start() {
        app = new AppProcess(
                Path.of(System.getProperty("careloop.build.directory")).resolve("browser-" + UUID.randomUUID()));
        app.awaitReady();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        app.close();
    }

    @Test
    @Order(1)
    void anOperatorsChangeIsOnThePatientsPhone() {
        try (var operator = Browser.open(1440, 900);
                var patient = Browser.open(375, 812)) {
            signIn(operator);
            changeThePage(operator, "控糖第一步：今天签到");
            changeTheDailyRule(operator, 8);

            patient.go(app.app("/t/renhe/?phone=wang-xiulan").toString());
            patient.seeText("仁和糖尿病专科门诊");
            assertThat(patient.text()).as("a draft is not live").doesNotContain("控糖第一步");
            patient.picture("patient-before");
            patient.requireAccessible();

            publish(operator);

            patient.reload();
            patient.seeText("控糖第一步：今天签到");
            patient.tap("登录并签到");
            patient.seeText("今日已签到");
            patient.seeText("8");
            patient.picture("patient-checked-in");
            patient.requireAccessible();

            patient.go(app.app("/t/renhe/?phone=wang-xiulan#/").toString());
            patient.tap("积分");
            patient.seeText("每天签到");
            patient.seeText("+8");
            patient.picture("patient-statement");
            patient.requireAccessible();

            assertThat(patient.requested())
                    .as("no request leaves the origin")
                    .isNotEmpty()
                    .allMatch(url -> url.startsWith(app.app("/").toString()));
            assertThat(operator.requested())
                    .as("the builder asks itself and the patient app only")
                    .allMatch(url -> url.startsWith(app.builder("/").toString())
                            || url.startsWith(app.app("/").toString()));
            assertThat(operator.complaints()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void aRollBackIsOnThePatientsPhoneToo() {
        try (var operator = Browser.open(1440, 900);
                var patient = Browser.open(375, 812)) {
            signIn(operator);
            operator.go(app.builder("/releases").toString());
            operator.click("form[action='/releases/1/activate'] button");
            operator.click("[data-confirm-yes]");
            operator.see("form[action='/releases/2/activate'] button");

            patient.go(app.app("/t/renhe/").toString());
            patient.seeText("今天也来打个卡");
        }
    }

    @Test
    @Order(3)
    void whatATenantTypesIsTextEverywhere() {
        var hostile = "<img src=x onerror=alert(1)>";
        try (var operator = Browser.open(1440, 900);
                var patient = Browser.open(375, 812)) {
            signIn(operator);
            operator.go(app.builder("/theme").toString());
            operator.type("#properties input[name='/slogan']", hostile);
            operator.within("iframe", () -> operator.seeText(hostile));
            publish(operator);

            patient.go(app.app("/t/renhe/").toString());
            patient.seeText(hostile);
        }
    }

    private static void signIn(Browser operator) {
        operator.go(app.builder("/").toString());
        operator.see("input[name=username]");
        operator.picture("builder-login");
        operator.requireAccessible();
        operator.type("input[name=username]", "operator@renhe");
        operator.type("input[name=password]", "careloop-demo");
        operator.click("button[type=submit].btn-primary");
        operator.see("#outline");
        operator.seeText("演示运营");
    }

    private static void changeThePage(Browser operator, String title) {
        operator.click("#block-check-in");
        operator.seeText("#properties-title", "签到日历");
        operator.type("#properties input[name='/title']", title);
        operator.within("iframe", () -> operator.seeText(title));
        operator.seeText("#save-state", "已保存");
        operator.picture("builder-page");
        operator.requireAccessible();
    }

    private static void changeTheDailyRule(Browser operator, int points) {
        operator.go(app.builder("/rules?rule=daily").toString());
        operator.type("input[name='/params/points']", String.valueOf(points));
        operator.seeText("每天签到 +" + points + " 分");
        operator.picture("builder-rules");
        operator.requireAccessible();
    }

    private static void publish(Browser operator) {
        operator.go(app.builder("/releases").toString());
        operator.see(".cl-publish");
        operator.picture("builder-release");
        operator.requireAccessible();
        operator.click(".cl-publish");
        operator.seeText("没有待发布的修改");
        operator.picture("builder-released");
    }
}

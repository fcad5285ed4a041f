package io.careloop.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.careloop.admin.AdminTest;
import io.careloop.admin.Clinic;
import io.careloop.admin.Screens;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AdminTest
class EntranceTests {

    private final MockMvcTester browser;
    private final Clinic.Opened clinic;

    EntranceTests(MockMvcTester browser, Clinic clinics) {
        this.browser = browser;
        this.clinic = clinics.open();
    }

    @Test
    void strangersAreSentToSignIn() {
        assertThat(browser.get().uri("/pages/home").header("Accept", "text/html"))
                .hasStatus(HttpStatus.FOUND)
                .headers()
                .hasValue("Location", "/login");
    }

    @Test
    void aScreenThatOutlivedItsSessionIsLoadedAnew() {
        assertThat(browser.get().uri("/pages/home").header("HX-Request", "true"))
                .hasHeader("HX-Refresh", "true");
    }

    @Test
    void theRightPasswordOpensTheBuilder() {
        assertThat(browser.post()
                        .uri("/login")
                        .with(csrf())
                        .param("username", clinic.login())
                        .param("password", "a-long-password"))
                .hasRedirectedUrl("/");
        assertThat(browser.post()
                        .uri("/login")
                        .with(csrf())
                        .param("username", clinic.login())
                        .param("password", "wrong"))
                .hasRedirectedUrl("/login?error");
    }

    @Test
    void theSignInPageSpeaksBothLanguages() {
        assertThat(browser.get().uri("/login").header("Accept-Language", "en-GB,en;q=0.8"))
                .bodyText()
                .contains("Welcome back");
        assertThat(browser.get().uri("/login").header("Accept-Language", "fr"))
                .bodyText()
                .contains("欢迎回来");
        assertThat(browser.get().uri("/login?error").header("Accept-Language", "zh-TW"))
                .bodyText()
                .contains("账号或密码不对");
    }

    @Test
    void theChosenLanguageIsKeptAndLeadsNowhereElse() {
        var chosen = browser.post()
                .uri("/language")
                .with(csrf())
                .param("to", "en")
                .param("back", "/rules")
                .exchange();
        assertThat(chosen).hasRedirectedUrl("/rules");
        assertThat(chosen.getResponse().getHeader("Set-Cookie")).startsWith("careloop-language=en");
        assertThat(browser.post()
                        .uri("/language")
                        .with(csrf())
                        .param("to", "en")
                        .param("back", "//evil.example"))
                .hasRedirectedUrl("/");
    }

    @Test
    void pagesLoadNothingInlineAndNothingForeign() {
        var login = browser.get().uri("/login").exchange();
        var policy = login.getResponse().getHeader("Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        var page = new Screens(browser, clinic.operator()).page("/pages/home");
        assertThat(page.select("script:not([src]), style, [style], [onclick], [onload], [hx-on]"))
                .isEmpty();
        assertThat(page.select("[src], link[href]").stream()
                        .map(each -> each.hasAttr("src") ? each.attr("src") : each.attr("href")))
                .allMatch(address -> address.startsWith("/"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(browser.post().uri("/releases").with(user(clinic.operator())))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aMissingPageSaysWhatToDoAndNothingOfTheInside() {
        var missing = new Screens(browser, clinic.operator()).get("/nothing");
        assertThat(missing).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(Screens.html(missing).text()).contains("找不到这个页面", "回到首页装修").doesNotContain("nothing", "resource");
    }

    @Test
    void aPatientsMistypedAddressIsAnsweredWithoutTheBuilder() {
        var missing = browser.get()
                .uri("/t/no-such-clinic/")
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-CN")
                .exchange();
        assertThat(missing).hasStatus(HttpStatus.NOT_FOUND);
        var page = Screens.html(missing);
        assertThat(page.text()).contains("找不到这个页面", "请检查地址，或重新扫描诊所的二维码");
        assertThat(page.select("a, link, script, style, [style], img")).isEmpty();
        assertThat(browser.get()
                        .uri("/h5/gone.js")
                        .header("Accept", "text/html")
                        .header("Accept-Language", "en"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("There is no such page", "scan the code of your clinic again");
    }

    @Test
    void programsOfTheAppGetTheProblemEvenWhenTheyAcceptPages() {
        assertThat(browser.get().uri("/api/v1/apps/no-such-clinic/none").header("Accept", "text/html"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aFailureOfTheAppIsToldWithoutTheBuilder() {
        assertThat(failurePage("/t/clinic/")).isEqualTo("error/app");
        assertThat(failurePage("/rules")).isEqualTo("error/5xx");
    }

    private static String failurePage(String path) {
        var request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        return String.valueOf(new ErrorPages()
                .resolveErrorView(request, HttpStatus.INTERNAL_SERVER_ERROR, Map.of())
                .getViewName());
    }

    @Test
    void aWrongParameterSaysWhatToDo() {
        var wrong = new Screens(browser, clinic.operator()).submit("/releases/x/activate");
        assertThat(wrong).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Screens.html(wrong).text()).contains("没有完成");
    }

    @Test
    void stylesAndScriptsAreServedToStrangers() {
        assertThat(browser.get().uri("/admin/careloop.css")).hasStatusOk();
        assertThat(browser.get().uri("/webjars/tabler__core/dist/css/tabler.min.css"))
                .hasStatusOk();
    }
}

package io.careloop.wechatsandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(properties = "spring.main.banner-mode=off")
@AutoConfigureMockMvc
class ShimTests {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Environment environment;

    @Test
    void theSandboxRunsOnAFreePortAndIsFound() {
        assertThat(environment.getProperty("careloop.wechat.api-base"))
                .matches("http://localhost:[0-9]+")
                .isEqualTo(environment.getProperty("careloop.sandbox.url"));
    }

    @Test
    void theScriptOffersWxLogin() throws Exception {
        mvc.perform(get("/sandbox/wx.js").param("appid", "wx1111111111111111"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/javascript"))
                .andExpect(content().string(containsString("window.wx.login")));
    }

    @Test
    void aSignInGivesACode() throws Exception {
        mvc.perform(post("/sandbox/wx/login")
                        .param("appid", "wx1111111111111111")
                        .param("phone", "chen-xiaomei"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code", matchesPattern("[A-Za-z0-9_-]{32}")));
        mvc.perform(post("/sandbox/wx/login")
                        .param("appid", "wx1111111111111111")
                        .param("phone", "nobody"))
                .andExpect(status().isNotFound());
    }

    @Test
    void aTapGivesACodeForThePhonesNumber() throws Exception {
        mvc.perform(post("/sandbox/wx/phone").param("appid", "wx1111111111111111"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code", matchesPattern("[A-Za-z0-9_-]{32}")));
    }

    @Test
    void theOwnerAnswersForEachTemplate() throws Exception {
        mvc.perform(post("/sandbox/wx/subscribe")
                        .param("appid", "wx1111111111111111")
                        .param("phone", "chen-xiaomei")
                        .param("template", "careloop-points-changed", "unknown"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$['careloop-points-changed']").value("accept"))
                .andExpect(jsonPath("$.unknown").value("ban"));
        mvc.perform(post("/sandbox/wx/subscribe").param("appid", "wx1111111111111111"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void withoutASandboxThereIsNoShim() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ShimAutoConfiguration.class))
                .run(context -> assertThat(context).doesNotHaveBean("wechatSandboxShim"));
    }
}

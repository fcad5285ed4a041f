package io.careloop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.careloop.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The builder and the patient app listen on two ports, and neither answers for the other. */
@PlatformTest
class OriginTests {

    @Autowired
    Environment environment;

    private Caller builder;
    private Caller app;

    @BeforeEach
    void findPorts() {
        builder = Caller.at(environment.getRequiredProperty("local.server.port", Integer.class));
        app = Caller.at(environment.getRequiredProperty("local.app.port", Integer.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me/points",
                "/api/v1/apps/x",
                "/oauth2/token",
                "/oauth2/jwks",
                "/t/renhe/",
                "/h5/index.js",
                "/sandbox/wx.js",
                "/%61pi/v1/me/points",
                "/%74/renhe/",
                "/x/../h5/index.js"
            })
    void aPathOfTheAppIsNotFoundOnTheBuildersPort(String path) {
        var answer = builder.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("type")).isEqualTo("urn:careloop:problem:other-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/pages", "/actuator", "/webjars/x.js", "/apix", "/h5/../login"})
    void aPathOfTheBuilderIsNotFoundOnTheAppsPort(String path) {
        var answer = app.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("type")).isEqualTo("urn:careloop:problem:other-origin");
    }

    @Test
    void theRefusalSaysWhereToGo() {
        assertThat(app.with("Accept-Language", "en").get("/login").text("detail"))
                .contains(environment.getRequiredProperty("careloop.admin.origin"));
    }

    @Test
    void healthIsAnsweredOnBoth() {
        assertThat(app.get("/actuator/health").status()).isEqualTo(200);
        assertThat(builder.get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void onlyTheBuilderMayFrameTheApp() {
        var csp = app.get("/h5/missing.js").header("Content-Security-Policy");

        assertThat(csp)
                .contains("script-src 'self';")
                .endsWith("frame-ancestors " + environment.getRequiredProperty("careloop.admin.origin"));
        assertThat(app.get("/h5/missing.js").header("X-Frame-Options")).isEmpty();
    }

    @Test
    void theAppsOriginHasNoSession() {
        assertThat(app.get("/h5/missing.js").header("Set-Cookie")).isEmpty();
        assertThat(app.get("/api/v1/me/points").header("Set-Cookie")).isEmpty();
    }
}

package io.careloop.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class EmbeddedServicesEnvironmentPostProcessorTests {

    @Test
    void aContextFindsTheServersAndASecondOneSharesThem() {
        try (var first = run();
                var second = run()) {
            assertThat(url(first)).startsWith("jdbc:mariadb://localhost:").isEqualTo(url(second));
            assertThat(first.getEnvironment().getProperty("spring.data.redis.url"))
                    .startsWith("redis://")
                    .isEqualTo(first.getEnvironment().getProperty("spring.data.redis.url"));
        }
    }

    @Test
    void aConfiguredDatabaseIsLeftAlone() {
        try (var context = run("--spring.datasource.url=jdbc:mysql://db/careloop")) {
            assertThat(url(context)).isEqualTo("jdbc:mysql://db/careloop");
            assertThat(context.getEnvironment().getProperty("spring.data.redis.url"))
                    .isNull();
        }
    }

    @Test
    void nothingStartsWhenSwitchedOff() {
        try (var context = run("--careloop.embedded.enabled=false")) {
            assertThat(url(context)).isNull();
        }
    }

    @Test
    void aDirectoryHeldByAnotherInstanceIsExplained() throws Exception {
        var directory = Path.of(System.getProperty("careloop.build.directory"), "held");
        try (var held = DataDirectory.open(DataDirectory.Location.of(directory))) {
            assertThat(held.root()).isEqualTo(directory.toRealPath());
            assertThatThrownBy(() -> run("--careloop.data-dir=" + directory))
                    .isInstanceOfSatisfying(ServicesUnavailable.class, failure -> {
                        var analysis = new ServicesUnavailableFailureAnalyzer().analyze(failure, failure);
                        assertThat(analysis.getDescription())
                                .contains("pid " + ProcessHandle.current().pid(), "held");
                        assertThat(analysis.getAction()).contains("--careloop.data-dir=");
                    });
        }
    }

    @Test
    void springFindsTheAnalyzer() {
        var analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, needsAContext) -> {}));
        assertThat(analyzers).hasAtLeastOneElementOfType(ServicesUnavailableFailureAnalyzer.class);
    }

    private static ConfigurableApplicationContext run(String... arguments) {
        var application = new SpringApplication(EmbeddedServicesEnvironmentPostProcessorTests.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setBannerMode(Banner.Mode.OFF);
        return application.run(arguments);
    }

    private static @Nullable String url(ConfigurableApplicationContext context) {
        return context.getEnvironment().getProperty("spring.datasource.url");
    }
}

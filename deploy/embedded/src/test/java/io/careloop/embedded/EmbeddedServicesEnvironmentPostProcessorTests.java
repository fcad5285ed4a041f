package io.careloop.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;

class EmbeddedServicesEnvironmentPostProcessorTests {

    @Test
    void aContextFindsTheServersAndASecondOneSharesThem() {
        try (var first = run();
                var second = run()) {
            assertThat(url(first)).startsWith("jdbc:mariadb://localhost:").isEqualTo(url(second));
            assertThat(first.getEnvironment().getProperty("spring.data.redis.url"))
                    .startsWith("redis://")
                    .isEqualTo(first.getEnvironment().getProperty("careloop.redis.url"));
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
    void springFindsTheProcessorAndTheAnalyzer() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(EnvironmentPostProcessor.class))
                .hasAtLeastOneElementOfType(EmbeddedServicesEnvironmentPostProcessor.class);
    }

    private static ConfigurableApplicationContext run(String... arguments) {
        var application = new SpringApplication(EmbeddedServicesEnvironmentPostProcessorTests.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
        return application.run(arguments);
    }

    private static @Nullable String url(ConfigurableApplicationContext context) {
        return context.getEnvironment().getProperty("spring.datasource.url");
    }
}

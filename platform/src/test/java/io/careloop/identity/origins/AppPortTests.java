package io.careloop.identity.origins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class AppPortTests {

    @Test
    void theAppIsOn8081UnlessToldOtherwise() {
        assertThat(AppConnector.configuredPort(environment(Map.of()))).isEqualTo(8081);
        assertThat(AppConnector.configuredPort(environment(Map.of("careloop.app.port", 9000))))
                .isEqualTo(9000);
    }

    @Test
    void theAppTakesAnyPortWhenTheBuilderDoes() {
        assertThat(AppConnector.configuredPort(environment(Map.of("server.port", 0))))
                .isZero();
    }

    @Test
    void aTakenPortIsNamedWithTheWayOut() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var environment = environment(Map.of("careloop.app.port", taken.getLocalPort()));
            var factory = new TomcatServletWebServerFactory(0);
            new AppConnector(environment).customize(factory);
            var server = factory.getWebServer();

            assertThatThrownBy(server::start)
                    .isInstanceOf(ConnectorStartFailedException.class)
                    .satisfies(failure -> assertThat(analyse(environment, failure))
                            .extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
                            .satisfies(texts -> assertThat(texts.toString())
                                    .contains("port " + taken.getLocalPort(), "--careloop.app.port=")));
            server.destroy();
        }
    }

    @Test
    void theBuildersPortIsAnothersMatter() {
        var failure = new ConnectorStartFailedException(8080);

        assertThat(new AppPortTakenAnalyzer(environment(Map.of())).analyze(failure))
                .isNull();
    }

    @Test
    void originsHaveDefaultsForTheDeveloper() {
        var settings = new OriginSettings(
                new OriginSettings.Admin("http://localhost:8080"), new OriginSettings.App("http://localhost:8081"));

        assertThat(settings.isAppHost("localhost")).isFalse();
    }

    @Test
    void twoHostsAreToldApartByName() {
        var settings = new OriginSettings(
                new OriginSettings.Admin("https://admin.example.com"),
                new OriginSettings.App("https://app.example.com"));

        assertThat(settings.isAppHost("app.example.com")).isTrue();
        assertThat(settings.isAppHost("admin.example.com")).isFalse();
    }

    @Test
    void anOriginHasNoPath() {
        assertThatThrownBy(() -> new OriginSettings.App("https://app.example.com/"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OriginSettings.Admin("admin.example.com"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FailureAnalysis analyse(ConfigurableEnvironment environment, Throwable failure) {
        return Objects.requireNonNull(new AppPortTakenAnalyzer(environment).analyze(failure));
    }

    private static ConfigurableEnvironment environment(Map<String, Object> properties) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return environment;
    }
}

package io.careloop.identity.origins;

import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

/**
 * The patient app's connector, on {@code careloop.app.port}; 0 takes a free one. The port in use is published as
 * {@code local.app.port}.
 */
@Component
class AppConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Connector connector = new Connector();
    private final ConfigurableEnvironment environment;

    AppConnector(@Value("${careloop.app.port:8081}") int port, ConfigurableEnvironment environment) {
        this.environment = environment;
        connector.setPort(port);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addAdditionalConnectors(connector);
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("appConnector", Map.of("local.app.port", connector.getLocalPort())));
    }

    /** Whether the connector is there to tell the two apart; it is not in tests without a server. */
    boolean isStarted() {
        return connector.getLocalPort() > 0;
    }

    boolean received(int localPort) {
        return connector.getLocalPort() == localPort;
    }
}

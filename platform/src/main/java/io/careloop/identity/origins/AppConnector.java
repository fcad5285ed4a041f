package io.careloop.identity.origins;

import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.ProtocolHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.CompressionConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.util.LambdaSafe;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

/** A second port for the patient app, set up like the first. Once it listens, {@code local.app.port} says where. */
@Component
class AppConnector
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>,
                ApplicationListener<WebServerInitializedEvent>,
                Ordered {

    static final String PORT = "careloop.app.port";
    static final String LOCAL_PORT = "local.app.port";

    private static final int DEFAULT_PORT = 8081;

    private final ConfigurableEnvironment environment;
    private @Nullable Connector connector;

    AppConnector(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** 8081 when nothing is said; any free port when the builder's is any, as in tests. */
    static int configuredPort(Environment environment) {
        var builderPort = environment.getProperty("server.port", Integer.class, -1);
        return environment.getProperty(PORT, Integer.class, builderPort == 0 ? 0 : DEFAULT_PORT);
    }

    /** The port in use; the configured one while there is no server. */
    int port() {
        var listening = connector == null ? -1 : connector.getLocalPort();
        return listening > 0 ? listening : configuredPort(environment);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        var second = new Connector(TomcatWebServerFactory.DEFAULT_PROTOCOL);
        second.setPort(configuredPort(environment));
        // Spring Boot would blame the builder's port for what this connector throws; a failed state names this one.
        second.setThrowOnFailure(false);
        factory.getConnectorCustomizers().forEach(customizer -> customizer.customize(second));
        customize(factory, second.getProtocolHandler());
        var compression = factory.getCompression();
        if (compression != null && compression.getEnabled()) {
            new CompressionConnectorCustomizer(compression).customize(second);
        }
        factory.addAdditionalConnectors(second);
        connector = second;
    }

    @SuppressWarnings("unchecked")
    private static void customize(TomcatServletWebServerFactory factory, ProtocolHandler handler) {
        LambdaSafe.callbacks(TomcatProtocolHandlerCustomizer.class, factory.getProtocolHandlerCustomizers(), handler)
                .invoke(customizer -> customizer.customize(handler));
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        environment.getPropertySources().addFirst(new MapPropertySource(LOCAL_PORT, Map.of(LOCAL_PORT, port())));
    }

    /** Last, so that what others set on the factory is known. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}

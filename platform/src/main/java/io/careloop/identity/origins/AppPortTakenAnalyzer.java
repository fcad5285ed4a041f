package io.careloop.identity.origins;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says which of the two ports is taken, and how to move the app elsewhere. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AppPortTakenAnalyzer extends AbstractFailureAnalyzer<ConnectorStartFailedException> {

    private final Environment environment;

    AppPortTakenAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, ConnectorStartFailedException cause) {
        var port = cause.getPort();
        return port != AppConnector.configuredPort(environment)
                ? null
                : new FailureAnalysis(
                        "The patient app needs port " + port + ", and another program is listening there.",
                        "Stop that program (it may be another CareLoop), or choose another port with "
                                + "--careloop.app.port=<port>; --server.port=<port> moves the builder.",
                        cause);
    }
}

package io.careloop.wechatsandbox;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

final class SandboxPortTakenFailureAnalyzer extends AbstractFailureAnalyzer<SandboxPortTaken> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SandboxPortTaken cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Stop the process that listens there, or choose another port with --careloop.sandbox.port=<port>.",
                cause);
    }
}

package io.careloop.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the failure into Boot's framed "description and action" instead of a stack trace. */
final class ServicesUnavailableFailureAnalyzer extends AbstractFailureAnalyzer<ServicesUnavailable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ServicesUnavailable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}

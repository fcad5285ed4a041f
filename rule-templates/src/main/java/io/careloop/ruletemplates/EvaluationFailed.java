package io.careloop.ruletemplates;

/** A template did not come to a result. Nothing of what it gave until then counts. */
public final class EvaluationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EvaluationFailed(RuleTemplate template, RuntimeException cause) {
        super("%s failed".formatted(template.label()), cause);
    }

    EvaluationFailed(RuleTemplate template, int firings) {
        super("%s fired more than %d times".formatted(template.label(), firings));
    }
}

package io.careloop.blueprint;

import java.util.List;
import java.util.Map;

/** Documents chosen for a release are not fit for it. Nothing was released. */
public final class InvalidDocuments extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Map<DocumentRef, List<Finding>> findings;

    InvalidDocuments(Map<DocumentRef, List<Finding>> findings) {
        super("not fit for release: " + findings.keySet());
        this.findings = Map.copyOf(findings);
    }

    public Map<DocumentRef, List<Finding>> findings() {
        return findings;
    }
}

package io.careloop.admin.forms;

import io.careloop.blueprint.Finding;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A posted form while the schema is walked over it. Nothing is read that the schema does not ask for. */
final class Posted {

    /** A text longer than any the subset allows is cut here, so that a form cannot fill the memory. */
    static final int LONGEST_TEXT = 10_001;

    private final MultiValueMap<String, String> parameters;
    private final ZoneId zone;
    private final Operation operation;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable String focus;

    Posted(MultiValueMap<String, String> parameters, ZoneId zone) {
        this.parameters = parameters;
        this.zone = zone;
        this.operation = Operation.of(parameters.getFirst(Operation.PARAMETER));
    }

    Operation operation() {
        return operation;
    }

    ZoneId zone() {
        return zone;
    }

    List<Finding> findings() {
        return findings;
    }

    @Nullable
    String focus() {
        return focus;
    }

    void focusOn(String id) {
        focus = id;
    }

    List<String> values(Pointer name) {
        return parameters.getOrDefault(name.text(), List.of());
    }

    @Nullable
    String text(Pointer name) {
        return text(name.text());
    }

    /** Line ends as in JSON, and no longer than a text may be. */
    @Nullable
    String text(String name) {
        var value = parameters.getFirst(name);
        if (value == null) {
            return null;
        }
        var text = value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value;
        return text.replace("\r\n", "\n");
    }

    void found(Pointer at, String code, String... args) {
        findings.add(new Finding(at.text(), code, List.of(args)));
    }
}

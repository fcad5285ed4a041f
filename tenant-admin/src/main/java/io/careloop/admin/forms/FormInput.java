package io.careloop.admin.forms;

import io.careloop.blueprint.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a posted form says.
 *
 * @param findings what could not be read; the value keeps the text so that it is shown again
 * @param reshaped a button added, moved or removed something: the form must be drawn anew
 * @param focus id of the element that the cursor moves to then
 */
public record FormInput(ObjectNode value, List<Finding> findings, boolean reshaped, @Nullable String focus) {

    public FormInput {
        findings = List.copyOf(findings);
    }
}

package io.careloop.admin.forms;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A field that is shown only while a sibling has one of some values.
 *
 * @param name the sibling's input
 * @param values joined by a line feed for the script that follows the sibling
 */
public record ShowIf(String name, String values, boolean shown) {

    static ShowIf of(Pointer parent, Meta meta, JsonNode siblings) {
        var values = meta.shownFor();
        return new ShowIf(
                parent.child(meta.shownBy()).text(),
                String.join("\n", values),
                holds(values, siblings.path(meta.shownBy())));
    }

    private static boolean holds(List<String> values, JsonNode sibling) {
        return values.contains(sibling.isMissingNode() ? "false" : sibling.asString());
    }
}

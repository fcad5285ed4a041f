package io.careloop.admin.rules;

import io.careloop.admin.documents.SaveState;
import io.careloop.admin.documents.Toast;
import io.careloop.admin.forms.Form;
import io.careloop.admin.forms.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points rules as the template draws them.
 *
 * @param problems of the rule set as a whole
 */
record RuleView(
        SaveState state,
        List<Row> rows,
        List<Template> templates,
        List<Problem> problems,
        @Nullable Panel panel,
        @Nullable String focus,
        @Nullable Toast toast) {

    RuleView {
        rows = List.copyOf(rows);
        templates = List.copyOf(templates);
        problems = List.copyOf(problems);
    }

    /** @param sentence the rule as one would say it */
    record Row(
            String id,
            String name,
            String sentence,
            boolean on,
            boolean selected,
            int problems,
            boolean first,
            boolean last) {}

    record Template(String name, String title, String help) {}

    /** The form of the rule that is open. */
    record Panel(String id, String title, String help, Form form) {}

    public String selected() {
        return panel == null ? "" : panel.id();
    }
}

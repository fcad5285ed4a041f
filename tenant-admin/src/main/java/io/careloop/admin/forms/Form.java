package io.careloop.admin.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form ready to be drawn.
 *
 * @param focus id of the element that the cursor moves to, after an item was added, moved or removed
 */
public record Form(List<Field> fields, List<Problem> problems, @Nullable String focus) {

    public Form {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    public Form focusing(@Nullable String id) {
        return new Form(fields, problems, id);
    }
}

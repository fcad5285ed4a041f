package io.careloop.admin.forms;

import java.util.List;

/** A form ready to be drawn. */
public record Form(List<Field> fields, List<Problem> problems) {

    public Form {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }
}

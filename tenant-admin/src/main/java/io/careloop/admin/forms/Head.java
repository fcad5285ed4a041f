package io.careloop.admin.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every field shows around its input.
 *
 * @param name the input's name, a JSON pointer
 * @param autofocus the first field in error, when the operator asked to submit
 */
public record Head(
        String name,
        String id,
        String label,
        @Nullable String help,
        boolean required,
        List<String> errors,
        @Nullable ShowIf showIf,
        boolean autofocus) {

    public Head {
        errors = List.copyOf(errors);
    }

    public boolean invalid() {
        return !errors.isEmpty();
    }

    public boolean hidden() {
        return showIf != null && !showIf.shown() && !invalid();
    }

    public String helpId() {
        return id + "-help";
    }

    public String errorId() {
        return id + "-error";
    }

    /** For aria-describedby: the error comes first, it is what a screen reader should say first. */
    public String describedBy() {
        return help == null ? errorId() : errorId() + " " + helpId();
    }
}

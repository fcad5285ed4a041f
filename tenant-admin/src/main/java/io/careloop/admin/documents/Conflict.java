package io.careloop.admin.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edit that met another.
 *
 * @param by login of who saved first
 * @param revision to save with when the operator's edit is to stand
 * @param again the operator's edit, to be sent once more
 */
record Conflict(@Nullable String by, long revision, String action, List<Input> again) {

    Conflict {
        again = List.copyOf(again);
    }

    /** The screen that shows what is stored now. */
    public String back() {
        var parts = action.split("/", 4);
        return parts[1].equals("pages") ? "/pages/" + parts[2] : "/" + parts[1];
    }

    record Input(String name, String value) {}
}

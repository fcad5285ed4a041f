package io.careloop.admin.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edit that met another.
 *
 * @param by login of who saved first
 * @param revision to save with when the operator's edit is to stand
 * @param back to the screen that shows what is stored now
 * @param again the operator's edit, to be sent once more
 */
record Conflict(@Nullable String by, long revision, String action, String back, List<Input> again) {

    Conflict {
        again = List.copyOf(again);
    }

    record Input(String name, String value) {}
}

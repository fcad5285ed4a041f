package io.careloop.admin.documents;

import org.jspecify.annotations.Nullable;

/** A short message after an action, with the way back where there is one. */
public record Toast(String text, @Nullable Undo undo) {

    /**
     * Puts a deleted item back where it was.
     *
     * @param action address it is posted to
     * @param item the item as JSON
     */
    public record Undo(String action, String item, int index, long revision) {}

    public static Toast of(String text) {
        return new Toast(text, null);
    }
}

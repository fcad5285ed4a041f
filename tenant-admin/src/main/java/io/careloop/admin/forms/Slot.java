package io.careloop.admin.forms;

import org.jspecify.annotations.Nullable;

/**
 * Where a field is drawn.
 *
 * @param key the property, the label of last resort
 */
record Slot(Pointer at, String key, boolean required, @Nullable ShowIf showIf, boolean inList) {

    static Slot item(Pointer at, String key) {
        return new Slot(at, key, true, null, true);
    }
}

package io.careloop.admin.pages;

import io.careloop.admin.documents.Toast;
import io.careloop.blueprint.DocumentRef;
import org.jspecify.annotations.Nullable;

/**
 * A change that was saved.
 *
 * @param selected block in the properties pane from now on, empty for the page itself
 * @param reshaped the properties must be drawn anew; otherwise only their findings change, and the cursor stays
 * @param focus id of the element that the cursor moves to
 */
record Edit(DocumentRef ref, String selected, boolean reshaped, @Nullable String focus, @Nullable Toast toast) {

    static Edit showing(DocumentRef ref, String selected) {
        return new Edit(ref, selected, true, null, null);
    }

    Edit saying(Toast said) {
        return new Edit(ref, selected, reshaped, focus, said);
    }

    Edit focusing(@Nullable String id) {
        return new Edit(ref, selected, reshaped, id, toast);
    }
}

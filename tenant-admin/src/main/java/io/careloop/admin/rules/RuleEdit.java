package io.careloop.admin.rules;

import io.careloop.admin.documents.Toast;
import org.jspecify.annotations.Nullable;

/**
 * A change that was saved.
 *
 * @param selected rule whose form is open from now on
 * @param reshaped the form must be drawn anew; otherwise only its findings change, and the cursor stays
 * @param focus id of the element that the cursor moves to
 */
record RuleEdit(String selected, boolean reshaped, @Nullable String focus, @Nullable Toast toast) {

    static RuleEdit showing(String selected) {
        return new RuleEdit(selected, true, null, null);
    }

    RuleEdit focusing(String id) {
        return new RuleEdit(selected, reshaped, id, toast);
    }

    RuleEdit saying(Toast said) {
        return new RuleEdit(selected, reshaped, focus, said);
    }
}

package io.careloop.admin.pages;

import io.careloop.admin.ui.Visit;
import io.careloop.blueprint.DocumentRef;

/**
 * The page that an operator edits.
 *
 * @param revision of the draft that the operator sees
 * @param selected id of the block in the properties pane, empty for the page itself
 */
record Target(String key, long revision, String selected, Visit visit) {

    DocumentRef ref() {
        return new DocumentRef("page", key);
    }
}

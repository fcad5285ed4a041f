package io.careloop.admin.rules;

import io.careloop.admin.ui.Visit;
import io.careloop.blueprint.DocumentRef;

/**
 * The rules that an operator edits.
 *
 * @param revision of the draft that the operator sees
 * @param selected id of the rule whose form is open, empty for none
 */
record RuleSheet(long revision, String selected, Visit visit) {

    static final DocumentRef REF = new DocumentRef("points-rules", "main");
}

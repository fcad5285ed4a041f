package io.careloop.admin.forms;

/**
 * Where a value is read. In a list that was reordered in the browser the input keeps its old index, so the two differ.
 *
 * @param name of the posted input
 * @param at in the value that is being built
 */
record Spot(Pointer name, Pointer at, boolean required) {

    Spot child(String key, boolean required) {
        return new Spot(name.child(key), at.child(key), required);
    }

    Spot item(String token, int index) {
        return new Spot(name.child(token), at.item(index), true);
    }
}

package io.careloop.admin.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A button of the form that changes its shape: {@code add:/cells}, {@code up:/cells/2}, {@code choose:/target}. Posted as
 * {@value #PARAMETER}; anything else is no operation.
 */
record Operation(Kind kind, String target) {

    static final String PARAMETER = "_op";
    static final Operation NONE = new Operation(Kind.NONE, "");

    enum Kind {
        NONE,
        REFRESH,
        ADD,
        REMOVE,
        UP,
        DOWN,
        CHOOSE
    }

    static Operation of(@Nullable String posted) {
        if (posted == null || posted.length() > 400) {
            return NONE;
        }
        var colon = posted.indexOf(':');
        var word = (colon < 0 ? posted : posted.substring(0, colon)).toUpperCase(Locale.ROOT);
        for (var kind : Kind.values()) {
            if (kind.name().equals(word)) {
                return new Operation(kind, colon < 0 ? "" : posted.substring(colon + 1));
            }
        }
        return NONE;
    }

    boolean is(Kind other, Pointer name) {
        return kind == other && target.equals(name.text());
    }

    /** The items of a list in the order after this operation, each called by the token in its inputs' names. */
    List<String> arrange(Pointer list, List<String> tokens) {
        var result = new ArrayList<>(tokens);
        var index = tokens.indexOf(itemOf(list));
        if (index < 0) {
            return result;
        }
        switch (kind) {
            case REMOVE -> result.remove(index);
            case UP -> Collections.swap(result, index, Math.max(index - 1, 0));
            case DOWN -> Collections.swap(result, index, Math.min(index + 1, result.size() - 1));
            default -> {}
        }
        return result;
    }

    /** The token of the item it is about, empty when it is about another list. */
    String itemOf(Pointer list) {
        var item = target.startsWith(list.text() + "/")
                ? target.substring(list.text().length() + 1)
                : "";
        return item.contains("/") ? "" : item;
    }
}

package io.careloop.admin.forms;

import tools.jackson.databind.JsonNode;

/**
 * A JSON pointer (RFC 6901). It names a field in the document, its input in the form and the finding about it.
 *
 * @param text empty for the whole document, else starting with a slash
 */
public record Pointer(String text) {

    public static final Pointer ROOT = new Pointer("");

    public Pointer {
        if (!text.isEmpty() && text.charAt(0) != '/') {
            throw new IllegalArgumentException("not a JSON pointer: " + text);
        }
    }

    public Pointer child(String key) {
        return new Pointer(text + "/" + key.replace("~", "~0").replace("/", "~1"));
    }

    public Pointer item(int index) {
        return new Pointer(text + "/" + index);
    }

    /** True for the same place and everything below it. */
    public boolean covers(Pointer other) {
        return other.text.equals(text) || other.text.startsWith(text + "/");
    }

    /** The same place seen from {@code base}, which covers it. */
    public Pointer from(Pointer base) {
        return new Pointer(text.substring(base.text.length()));
    }

    public JsonNode in(JsonNode document) {
        return document.at(text);
    }

    /** The id of the field's element. Keys of the subset are letters and digits, so the mapping is one to one. */
    public String id() {
        return "f" + text.replace('/', '-');
    }
}

package io.careloop.admin.forms;

import io.careloop.admin.ui.Language;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What every node of the subset may carry: its words in two languages, its default, its examples. */
record Meta(JsonNode schema) {

    String title(Locale locale, String otherwise) {
        return words(locale, "title", otherwise);
    }

    @Nullable
    String help(Locale locale) {
        var text = words(locale, "description", "");
        return text.isEmpty() ? null : text;
    }

    String label(String value, Locale locale) {
        var chinese = schema.path("x-enum").path(value).asString(value);
        return Language.english(locale)
                ? schema.path("x-en").path("enum").path(value).asString(chinese)
                : chinese;
    }

    @Nullable
    String example() {
        var first = schema.path("examples").path(0);
        return first.isValueNode() ? first.asString() : null;
    }

    JsonNode defaultOr(JsonNode otherwise) {
        var value = schema.path("default");
        return value.isMissingNode() ? otherwise : value.deepCopy();
    }

    /** The property whose value shows or hides this field, or an empty text. */
    String shownBy() {
        return schema.path("x-show-if").path("property").asString("");
    }

    List<String> shownFor() {
        return schema.path("x-show-if")
                .path("in")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private String words(Locale locale, String key, String otherwise) {
        var chinese = schema.path(key).asString(otherwise);
        return Language.english(locale) ? schema.path("x-en").path(key).asString(chinese) : chinese;
    }
}

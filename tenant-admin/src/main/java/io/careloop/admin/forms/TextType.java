package io.careloop.admin.forms;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A text in one of the widgets of the subset. */
record TextType(Meta meta, Widget widget) implements FieldType {

    static TextType of(JsonNode schema) {
        return new TextType(new Meta(schema), Widget.of(schema));
    }

    @Override
    public Field field(Sheet sheet, Slot slot, JsonNode value) {
        return widget.field(sheet, sheet.head(meta, slot), meta, value.asString(""));
    }

    @Override
    public @Nullable JsonNode read(Posted posted, Spot spot) {
        var text = posted.text(spot.name());
        if (text == null || (text.isEmpty() && !spot.required())) {
            return null;
        }
        if (text.length() >= Posted.LONGEST_TEXT) {
            posted.found(spot.at(), "maxLength", String.valueOf(Posted.LONGEST_TEXT - 1));
        }
        return StringNode.valueOf(widget.stored(text, posted, spot));
    }

    @Override
    public JsonNode initial() {
        return meta.defaultOr(StringNode.valueOf(""));
    }

    @Override
    public boolean blank(JsonNode value) {
        return value.asString("").isEmpty();
    }
}

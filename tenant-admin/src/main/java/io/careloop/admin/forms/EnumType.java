package io.careloop.admin.forms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** One value of a few: side by side while they are few, a drop-down otherwise. */
record EnumType(Meta meta, List<String> values) implements FieldType {

    private static final int SIDE_BY_SIDE = 4;

    static EnumType of(JsonNode schema) {
        return new EnumType(
                new Meta(schema),
                schema.path("enum").valueStream().map(JsonNode::asString).toList());
    }

    @Override
    public Field field(Sheet sheet, Slot slot, JsonNode value) {
        var options = new ArrayList<Option>();
        var chosen = value.asString("");
        if (!slot.required()) {
            options.add(option(sheet, slot, 0, "", sheet.text("form.not-set"), chosen));
        }
        for (var each : values) {
            options.add(option(sheet, slot, options.size(), each, meta.label(each, sheet.locale()), chosen));
        }
        return new Field.Options(sheet.head(meta, slot), options, options.size() <= SIDE_BY_SIDE);
    }

    private static Option option(Sheet sheet, Slot slot, int index, String value, String label, String chosen) {
        return new Option(sheet.id(slot.at()) + "--" + index, value, label, value.equals(chosen));
    }

    @Override
    public @Nullable JsonNode read(Posted posted, Spot spot) {
        var text = posted.text(spot.name());
        if (text == null || text.isEmpty()) {
            return null;
        }
        return StringNode.valueOf(text);
    }

    @Override
    public JsonNode initial() {
        return meta.defaultOr(StringNode.valueOf(values.get(0)));
    }
}

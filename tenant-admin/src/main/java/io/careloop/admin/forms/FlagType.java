package io.careloop.admin.forms;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** A switch. A hidden "false" is posted before it, so that "off" differs from "not in the form". */
record FlagType(Meta meta) implements FieldType {

    static FlagType of(JsonNode schema) {
        return new FlagType(new Meta(schema));
    }

    @Override
    public Field field(Sheet sheet, Slot slot, JsonNode value) {
        return new Field.Switch(
                sheet.head(meta, slot), value.asBoolean(initial().asBoolean()));
    }

    @Override
    public @Nullable JsonNode read(Posted posted, Spot spot) {
        var values = posted.values(spot.name());
        return values.isEmpty() ? null : BooleanNode.valueOf(values.contains("true"));
    }

    @Override
    public JsonNode initial() {
        return meta.defaultOr(BooleanNode.FALSE);
    }

    @Override
    public boolean blank(JsonNode value) {
        return !value.asBoolean(false);
    }
}

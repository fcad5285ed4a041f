package io.careloop.admin.forms;

import tools.jackson.databind.JsonNode;

/** A property that is always the same, such as the type of a variant. It is posted for show and never believed. */
record ConstType(Meta meta) implements FieldType {

    static ConstType of(JsonNode schema) {
        return new ConstType(new Meta(schema));
    }

    @Override
    public Field field(Sheet sheet, Slot slot, JsonNode value) {
        return new Field.Hidden(sheet.head(meta, slot), initial().asString());
    }

    @Override
    public JsonNode read(Posted posted, Spot spot) {
        return initial();
    }

    @Override
    public JsonNode initial() {
        return meta.schema().path("const");
    }

    @Override
    public boolean blank(JsonNode value) {
        return true;
    }
}

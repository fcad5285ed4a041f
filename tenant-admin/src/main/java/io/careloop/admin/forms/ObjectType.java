package io.careloop.admin.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Named fields that belong together. */
record ObjectType(Meta meta, Map<String, FieldType> properties, Set<String> required) implements FieldType {

    static ObjectType of(JsonNode schema) {
        var properties = new LinkedHashMap<String, FieldType>();
        schema.path("properties").forEachEntry((key, child) -> properties.put(key, FieldType.of(child)));
        return new ObjectType(
                new Meta(schema),
                properties,
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet()));
    }

    @Override
    public Field field(Sheet sheet, Slot slot, JsonNode value) {
        return new Field.Group(sheet.head(meta, slot), fields(sheet, slot.at(), value, ""), slot.inList());
    }

    /**
     * @param except a property that is drawn elsewhere
     */
    List<Field> fields(Sheet sheet, Pointer at, JsonNode value, String except) {
        var fields = new ArrayList<Field>();
        properties.forEach((key, type) -> {
            if (!key.equals(except)) {
                fields.add(type.field(sheet, slot(at, key, type, value), value.path(key)));
            }
        });
        return fields;
    }

    private Slot slot(Pointer at, String key, FieldType type, JsonNode siblings) {
        var meta = type.meta();
        var showIf = meta.shownBy().isEmpty() ? null : ShowIf.of(at, meta, siblings);
        return new Slot(at.child(key), key, required.contains(key), showIf, false);
    }

    @Override
    public @Nullable JsonNode read(Posted posted, Spot spot) {
        var object = JsonNodeFactory.instance.objectNode();
        properties.forEach((key, type) -> {
            var value = type.read(posted, spot.child(key, required.contains(key)));
            if (value != null) {
                object.set(key, value);
            }
        });
        return !spot.required() && blank(object) ? null : object;
    }

    @Override
    public boolean blank(JsonNode value) {
        return properties.entrySet().stream()
                .allMatch(each -> !value.has(each.getKey()) || each.getValue().blank(value.path(each.getKey())));
    }

    @Override
    public ObjectNode initial() {
        var start = meta.defaultOr(JsonNodeFactory.instance.objectNode());
        return filled((ObjectNode) start);
    }

    /** The value with what is required and missing, and with the defaults of the rest. */
    ObjectNode filled(ObjectNode value) {
        properties.forEach((key, type) -> {
            if (!value.has(key)
                    && (required.contains(key) || type.meta().schema().has("default"))) {
                value.set(key, type.initial());
            }
        });
        return value;
    }
}

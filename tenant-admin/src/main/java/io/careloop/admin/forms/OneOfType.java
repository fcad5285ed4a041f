package io.careloop.admin.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One of several objects, told apart by a constant; choosing another keeps the answers both have. */
record OneOfType(Meta meta, String discriminator, Map<String, ObjectType> variants) implements FieldType {

    static OneOfType of(JsonNode schema) {
        var discriminator = schema.path("x-discriminator").asString();
        var variants = new LinkedHashMap<String, ObjectType>();
        for (var variant : schema.path("oneOf")) {
            var tag = variant.path("properties").path(discriminator).path("const").asString();
            variants.put(tag, ObjectType.of(variant));
        }
        return new OneOfType(new Meta(schema), discriminator, variants);
    }

    @Override
    public Field field(Sheet sheet, Slot slot, JsonNode value) {
        var tag = value.path(discriminator).asString("");
        var options = new ArrayList<Option>();
        variants.forEach((each, type) -> options.add(new Option(
                sheet.id(slot.at()) + "--" + options.size(),
                each,
                type.meta().title(sheet.locale(), each),
                each.equals(tag))));
        var variant = variants.get(tag);
        return new Field.OneOf(
                sheet.head(meta, slot),
                slot.at().child(discriminator).text(),
                !slot.required() || variant == null,
                options,
                variant == null ? List.of() : variant.fields(sheet, slot.at(), value, discriminator));
    }

    @Override
    public String name(JsonNode value, Locale locale) {
        var variant = variants.get(value.path(discriminator).asString(""));
        return variant == null ? meta.title(locale, "") : variant.meta().title(locale, "");
    }

    @Override
    public @Nullable JsonNode read(Posted posted, Spot spot) {
        var tag = posted.text(spot.name().child(discriminator));
        if (tag == null || tag.isEmpty()) {
            return null;
        }
        var variant = variants.get(tag);
        if (variant == null) {
            posted.found(spot.at(), "unknown-choice");
            return null;
        }
        var value = variant.read(posted, new Spot(spot.name(), spot.at(), true));
        var chosen = posted.operation().is(Operation.Kind.CHOOSE, spot.name());
        return chosen && value instanceof ObjectNode object ? variant.filled(object) : value;
    }

    @Override
    public JsonNode initial() {
        return meta.defaultOr(variants.values().iterator().next().initial());
    }

    @Override
    public JsonNode unanswered() {
        return initial();
    }
}

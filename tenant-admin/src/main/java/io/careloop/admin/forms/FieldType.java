package io.careloop.admin.forms;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** One keyword group of the subset: knows how its value is shown in a form and read back from it. */
sealed interface FieldType permits ConstType, EnumType, FlagType, ListType, NumberType, ObjectType, OneOfType, TextType {

    static FieldType of(JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "object" -> schema.has("oneOf") ? OneOfType.of(schema) : ObjectType.of(schema);
            case "array" -> ListType.of(schema);
            case "integer", "number" -> NumberType.of(schema);
            case "boolean" -> FlagType.of(schema);
            case "string" -> ofString(schema);
            default -> throw new IllegalArgumentException("outside the form schema: " + schema);
        };
    }

    private static FieldType ofString(JsonNode schema) {
        if (schema.has("const")) {
            return ConstType.of(schema);
        }
        return schema.has("enum") ? EnumType.of(schema) : TextType.of(schema);
    }

    Meta meta();

    Field field(Sheet sheet, Slot slot, JsonNode value);

    /** What was posted for this field, or null when it was left out or is optional and blank. */
    @Nullable JsonNode read(Posted posted, Spot spot);

    /** What a value of this type is called among others in a list, empty when nothing is known. */
    default String name(JsonNode value, Locale locale) {
        return meta().title(locale, "");
    }

    /** The value a new field starts with. */
    JsonNode initial();

    /** What stands in a list for an item that was left blank; validation then names it. */
    default JsonNode unanswered() {
        return StringNode.valueOf("");
    }

    /** True when the value says nothing: an optional field with it is left out of the document. */
    default boolean blank(JsonNode value) {
        return false;
    }
}

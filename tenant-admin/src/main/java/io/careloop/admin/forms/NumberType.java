package io.careloop.admin.forms;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** A number in a range. What cannot be read as one is kept as text, so that it is shown again and refused by name. */
record NumberType(Meta meta, boolean integer, BigDecimal minimum, BigDecimal maximum) implements FieldType {

    private static final int LONGEST = 40;
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{0,10})?");

    static NumberType of(JsonNode schema) {
        return new NumberType(
                new Meta(schema),
                schema.path("type").asString().equals("integer"),
                schema.path("minimum").asDecimal(BigDecimal.ZERO),
                schema.path("maximum").asDecimal(BigDecimal.ZERO));
    }

    @Override
    public Field field(Sheet sheet, Slot slot, JsonNode value) {
        var unit = meta.schema().path("x-unit").asString("");
        return new Field.Number(
                value.isString() ? sheet.headWith(meta, slot, "number", value.asString()) : sheet.head(meta, slot),
                shown(value),
                integer,
                unit.isEmpty() ? null : sheet.text("unit." + unit),
                sheet.text("form.range", plain(minimum), plain(maximum)),
                meta.example());
    }

    private static String shown(JsonNode value) {
        return value.isNumber() ? plain(value.decimalValue()) : value.asString("");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public @Nullable JsonNode read(Posted posted, Spot spot) {
        var text = posted.text(spot.name());
        if (text == null || text.isBlank()) {
            return null;
        }
        // Chinese input methods type full-width digits.
        var number = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        if (!PLAIN.matcher(number).matches()) {
            var kept = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            posted.found(spot.at(), "number", kept);
            return StringNode.valueOf(kept);
        }
        return node(new BigDecimal(number));
    }

    private JsonNode node(BigDecimal number) {
        var whole = number.stripTrailingZeros().scale() <= 0;
        return integer && whole
                ? JsonNodeFactory.instance.numberNode(number.longValueExact())
                : JsonNodeFactory.instance.numberNode(number);
    }

    @Override
    public JsonNode initial() {
        return meta.defaultOr(node(minimum));
    }
}

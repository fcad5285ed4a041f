package io.careloop.admin.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A list. Every item posts its token under the list's own name, in the order in which the items stand on the page: that
 * order is the list's order, whatever the indices in the names of the items' inputs say.
 */
record ListType(Meta meta, FieldType items, int minimum, int maximum) implements FieldType {

    static ListType of(JsonNode schema) {
        return new ListType(
                new Meta(schema),
                FieldType.of(schema.path("items")),
                schema.path("minItems").asInt(0),
                schema.path("maxItems").asInt(1));
    }

    @Override
    public Field field(Sheet sheet, Slot slot, JsonNode value) {
        var size = value.size();
        var shown = new ArrayList<Field.Item>();
        for (var index = 0; index < size; index++) {
            shown.add(item(sheet, slot.at().item(index), index, value.path(index), size));
        }
        return new Field.Items(
                sheet.head(meta, slot), shown, size < maximum, sheet.text("form.count", size, maximum), minimum);
    }

    private Field.Item item(Sheet sheet, Pointer at, int index, JsonNode value, int size) {
        var number = String.valueOf(index + 1);
        var title = title(sheet, number, value);
        return new Field.Item(
                at.text(),
                sheet.id(at),
                String.valueOf(index),
                title,
                sheet.within(title, () -> items.field(sheet, Slot.item(at, title), value)),
                index > 0,
                index < size - 1,
                size > minimum);
    }

    private String title(Sheet sheet, String number, JsonNode value) {
        var own = value.path(meta.schema().path("x-item-title").asString("")).asString("");
        if (!own.isBlank()) {
            return own;
        }
        var kind = items.name(value, sheet.locale());
        return kind.isEmpty() ? sheet.text("form.item.plain", number) : sheet.text("form.item", number, kind);
    }

    @Override
    public @Nullable JsonNode read(Posted posted, Spot spot) {
        var marks = posted.values(spot.name());
        if (marks.isEmpty()) {
            return null;
        }
        var tokens = tokens(posted, spot, marks);
        var list = JsonNodeFactory.instance.arrayNode();
        for (var token : tokens) {
            var value = items.read(posted, spot.item(token, list.size()));
            list.add(value == null ? items.unanswered() : value);
        }
        operate(posted, spot, tokens, list);
        return !spot.required() && list.isEmpty() ? null : list;
    }

    private List<String> tokens(Posted posted, Spot spot, List<String> marks) {
        var tokens = marks.stream()
                .filter(mark -> mark.matches("\\d{1,4}"))
                .distinct()
                .toList();
        if (tokens.size() > maximum) {
            posted.found(spot.at(), "maxItems", String.valueOf(maximum));
        }
        var kept = tokens.subList(0, Math.min(tokens.size(), maximum));
        return posted.operation().arrange(spot.name(), kept);
    }

    /** What is left of an operation once the items are read: the new item, and where the cursor belongs now. */
    private void operate(Posted posted, Spot spot, List<String> tokens, ArrayNode list) {
        var operation = posted.operation();
        if (operation.is(Operation.Kind.ADD, spot.name()) && list.size() < maximum) {
            posted.focusOn(spot.at().item(list.size()).id());
            list.add(items.initial());
        } else if (operation.kind() == Operation.Kind.REMOVE && !operation.itemOf(spot.name()).isEmpty()) {
            posted.focusOn(spot.at().id() + "-add");
        } else if (tokens.contains(operation.itemOf(spot.name()))) {
            var at = spot.at().item(tokens.indexOf(operation.itemOf(spot.name())));
            posted.focusOn(at.id() + "-" + operation.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    @Override
    public JsonNode initial() {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var index = 0; index < minimum; index++) {
            list.add(items.initial());
        }
        return meta.defaultOr(list);
    }

    @Override
    public boolean blank(JsonNode value) {
        return value.isEmpty();
    }
}

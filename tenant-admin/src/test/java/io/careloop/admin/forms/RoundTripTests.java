package io.careloop.admin.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the schema and the value: drawn, submitted untouched and read, it is the same value. */
class RoundTripTests {

    private static final int ROUNDS = 300;

    @Test
    void aFormThatNobodyTouchedChangesNothing() {
        long start = Long.getLong("careloop.seed", System.nanoTime());
        System.out.println("RoundTripTests: repeat with -Dcareloop.seed=" + start);
        for (long seed = start; seed < start + ROUNDS; seed++) {
            var random = new Schemas(new Random(seed));
            var schema = random.object(3);
            var value = random.value(schema);
            var read = Drawn.FORMS.read(schema, Drawn.form(schema, value).submitted(), Drawn.SHANGHAI);
            assertThat(text(read.value()))
                    .as("seed %d, schema %s", seed, schema)
                    .isEqualTo(text(value));
            assertThat(read.findings()).as("seed %d", seed).isEmpty();
        }
    }

    /** Object keys in the order of their names. */
    private static String text(JsonNode node) {
        if (node.isObject()) {
            var parts = new ArrayList<String>();
            node.properties().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(entry -> parts.add(entry.getKey() + ":" + text(entry.getValue())));
            return parts.toString();
        }
        if (node.isArray()) {
            return node.valueStream().map(RoundTripTests::text).toList().toString();
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString();
    }

    /** Random schemas of the subset and values that satisfy them. An optional blank value is never made: it is absent. */
    private record Schemas(Random random) {

        private static final List<String> TEXTS = List.of(
                "首页", "a b", "<b>&amp;\"'</b>", "#{x}[[${y}]]", "😀 表情", "line", "__${1}__", "tel", "0", "false");

        ObjectNode object(int depth) {
            var schema = Drawn.JSON.createObjectNode().put("type", "object");
            var properties = schema.putObject("properties");
            var required = schema.putArray("required");
            for (int index = 0; index <= random.nextInt(4); index++) {
                var key = "k" + index;
                var child = any(depth);
                properties.set(key, child);
                if (child.path("type").asString().matches("object|boolean") || random.nextBoolean()) {
                    required.add(key);
                }
            }
            return schema;
        }

        private ObjectNode any(int depth) {
            return switch (random.nextInt(depth > 0 ? 8 : 5)) {
                case 0, 1 -> string();
                case 2 -> enumeration();
                case 3 -> number();
                case 4 -> Drawn.JSON.createObjectNode().put("type", "boolean");
                case 5 -> object(depth - 1);
                case 6 -> choice(depth - 1);
                default -> list(depth - 1);
            };
        }

        private ObjectNode string() {
            var schema = Drawn.JSON.createObjectNode().put("type", "string");
            var widgets = List.of("text", "textarea", "color", "icon", "link", "image", "hidden");
            var formats = List.of("date", "time", "date-time");
            return switch (random.nextInt(3)) {
                case 0 -> schema.put("x-widget", widgets.get(random.nextInt(widgets.size())));
                case 1 -> schema.put("format", formats.get(random.nextInt(formats.size())));
                default -> schema.put("maxLength", 1 + random.nextInt(300));
            };
        }

        private ObjectNode enumeration() {
            var schema = Drawn.JSON.createObjectNode().put("type", "string");
            var values = schema.putArray("enum");
            for (int index = 0; index <= random.nextInt(7); index++) {
                values.add("v" + index);
            }
            return schema;
        }

        private ObjectNode number() {
            return Drawn.JSON
                    .createObjectNode()
                    .put("type", random.nextBoolean() ? "integer" : "number")
                    .put("minimum", -1000)
                    .put("maximum", 100_000);
        }

        private ObjectNode list(int depth) {
            var schema = Drawn.JSON.createObjectNode().put("type", "array").put("maxItems", 5);
            schema.set("items", any(depth));
            return schema;
        }

        private ObjectNode choice(int depth) {
            var schema = Drawn.JSON.createObjectNode().put("type", "object").put("x-discriminator", "kind");
            var variants = schema.putArray("oneOf");
            for (int index = 0; index <= random.nextInt(3); index++) {
                var variant = object(depth);
                ((ObjectNode) variant.path("properties"))
                        .putObject("kind")
                        .put("type", "string")
                        .put("const", "c" + index);
                ((ArrayNode) variant.path("required")).add("kind");
                variants.add(variant);
            }
            return schema;
        }

        JsonNode value(JsonNode schema) {
            return switch (schema.path("type").asString()) {
                case "object" ->
                    schema.has("oneOf")
                            ? value(schema.path("oneOf")
                                    .get(random.nextInt(schema.path("oneOf").size())))
                            : objectValue(schema);
                case "array" -> listValue(schema);
                case "integer" -> Drawn.JSON.getNodeFactory().numberNode(random.nextInt(101_000) - 1000);
                case "number" -> Drawn.JSON.getNodeFactory().numberNode(random.nextInt(100_000) / 100.0);
                case "boolean" -> Drawn.JSON.getNodeFactory().booleanNode(random.nextBoolean());
                default -> Drawn.JSON.getNodeFactory().stringNode(textValue(schema));
            };
        }

        private ObjectNode objectValue(JsonNode schema) {
            var value = Drawn.JSON.createObjectNode();
            var required = schema.path("required")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            schema.path("properties").forEachEntry((key, child) -> {
                if (required.contains(key) || random.nextInt(3) > 0) {
                    var made = value(child);
                    if (required.contains(key) || !made.isArray() || !made.isEmpty()) {
                        value.set(key, made);
                    }
                }
            });
            return value;
        }

        private ArrayNode listValue(JsonNode schema) {
            var list = Drawn.JSON.createArrayNode();
            for (int index = random.nextInt(5); index > 0; index--) {
                list.add(value(schema.path("items")));
            }
            return list;
        }

        private String textValue(JsonNode schema) {
            if (schema.has("const")) {
                return schema.path("const").asString();
            }
            if (schema.has("enum")) {
                return schema.path("enum")
                        .get(random.nextInt(schema.path("enum").size()))
                        .asString();
            }
            return switch (schema.path("format")
                    .asString(schema.path("x-widget").asString(""))) {
                case "date" -> "2026-11-2" + random.nextInt(10);
                case "time" -> "08:3" + random.nextInt(10);
                case "date-time" -> "2026-11-21T08:3" + random.nextInt(10) + ":00+08:00";
                case "color" -> "#0F766" + random.nextInt(10);
                case "link" -> List.of("page:home", "fn:points", "tel:10086").get(random.nextInt(3));
                case "textarea" -> "\n" + TEXTS.get(random.nextInt(TEXTS.size())) + "\n尾\n";
                default -> TEXTS.get(random.nextInt(TEXTS.size()));
            };
        }
    }
}

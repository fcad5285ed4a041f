package io.careloop.ruletemplates;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a tenant filled in, once, into the types a template works with. */
final class Parameters {

    /** The keywords of forms ({@code x-unit} …) mean nothing to a validator. */
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialect.builder(Dialects.getDraft202012())
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
            .build());

    private final RuleTemplate template;
    private final Schema schema;
    private final ObjectNode defaults;

    Parameters(RuleTemplate template) {
        this.template = template;
        this.schema = SCHEMAS.getSchema(template.schema());
        this.defaults = defaultsOf(template.schema());
    }

    RuleInstance read(String id, String name, JsonNode filledIn) {
        ObjectNode complete = complete(filledIn);
        Map<String, Long> numbers = new HashMap<>();
        Map<String, Boolean> flags = new HashMap<>();
        complete.forEachEntry((parameter, value) -> {
            if (value.isBoolean()) {
                flags.put(parameter, value.booleanValue());
            } else {
                numbers.put(parameter, value.longValue());
            }
        });
        return new RuleInstance(id, name, numbers, flags);
    }

    private ObjectNode complete(JsonNode filledIn) {
        ObjectNode complete = defaults.deepCopy();
        filledIn.forEachEntry(complete::set);
        List<?> errors = filledIn.isObject() ? schema.validate(complete) : List.of("not an object");
        if (!errors.isEmpty()) {
            throw new InvalidParameters(template, errors.toString());
        }
        return complete;
    }

    private static ObjectNode defaultsOf(JsonNode schema) {
        ObjectNode defaults = JsonNodeFactory.instance.objectNode();
        schema.path("properties").forEachEntry((name, property) -> {
            if (property.has("default")) {
                defaults.set(name, property.get("default"));
            }
        });
        return defaults;
    }
}

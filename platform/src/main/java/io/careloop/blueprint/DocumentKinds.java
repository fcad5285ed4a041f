package io.careloop.blueprint;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The kinds that the modules contribute, each with its validator; refuses a schema outside the closed subset. */
@Component
class DocumentKinds {

    /** What forms add ({@code x-unit} …) means nothing to a validator. */
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialect.builder(Dialects.getDraft202012())
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
            .build());

    private record Checked(DocumentKind kind, Schema validator) {}

    private final Map<String, Checked> kinds;

    DocumentKinds(List<DocumentKind> kinds, JsonMapper json) {
        var subset = SCHEMAS.getSchema(formSchema(json));
        this.kinds = kinds.stream()
                .map(kind -> checked(kind, subset))
                .collect(Collectors.toUnmodifiableMap(checked -> checked.kind().name(), Function.identity()));
    }

    JsonNode schema(String kind) {
        return known(kind).kind().schema();
    }

    /** Field-exact findings in document order; the kind's own check runs once the schema is satisfied. */
    List<Finding> validate(String kind, JsonNode content) {
        var checked = known(kind);
        var findings = checked.validator().validate(content).stream()
                .map(DocumentKinds::finding)
                .distinct()
                .toList();
        return findings.isEmpty() ? checked.kind().check(content) : findings;
    }

    private Checked known(String kind) {
        var checked = kinds.get(kind);
        if (checked == null) {
            throw new UnknownKind(kind);
        }
        return checked;
    }

    private static Checked checked(DocumentKind kind, Schema subset) {
        var errors = subset.validate(kind.schema());
        if (!errors.isEmpty()) {
            throw new IllegalStateException(
                    "the schema of kind " + kind.name() + " leaves the subset of form-schema.json: " + errors);
        }
        return new Checked(kind, SCHEMAS.getSchema(withExactBranches(kind.schema())));
    }

    private static Finding finding(Error error) {
        var at = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required", "additionalProperties" ->
                Finding.of(at + "/" + error.getProperty(), error.getKeyword(), error.getProperty());
            case "type" -> Finding.of(at, "type." + error.getSchemaNode().asString("any"));
            case "maxLength", "minLength", "maximum", "minimum", "maxItems", "minItems", "multipleOf", "format" ->
                Finding.of(at, error.getKeyword(), error.getSchemaNode().asString());
            default -> Finding.of(at, error.getKeyword());
        };
    }

    /**
     * {@code oneOf} reports the errors of every branch; the discriminator says which branch was meant, so each becomes
     * {@code if discriminator = constant then branch} and the errors are those of the one branch.
     */
    private static JsonNode withExactBranches(JsonNode schema) {
        if (schema.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            schema.forEach(item -> copy.add(withExactBranches(item)));
            return copy;
        }
        if (!schema.isObject()) {
            return schema;
        }
        var copy = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(entry -> copy.set(entry.getKey(), withExactBranches(entry.getValue())));
        return copy.has("x-discriminator") ? branches(copy) : copy;
    }

    private static ObjectNode branches(ObjectNode choice) {
        var discriminator = choice.get("x-discriminator").asString();
        var branches = choice.remove("oneOf");
        var all = choice.putArray("allOf");
        var named = choice.putObject("properties").putObject(discriminator).putArray("enum");
        choice.putArray("required").add(discriminator);
        for (var branch : branches) {
            var constant = branch.at("/properties/" + discriminator + "/const").asString();
            named.add(constant);
            var rule = all.addObject();
            var test = rule.putObject("if");
            test.putArray("required").add(discriminator);
            test.putObject("properties").putObject(discriminator).put("const", constant);
            rule.set("then", branch);
        }
        return choice;
    }

    private static JsonNode formSchema(JsonMapper json) {
        try (var stream = new ClassPathResource("careloop/form-schema.json").getInputStream()) {
            return json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

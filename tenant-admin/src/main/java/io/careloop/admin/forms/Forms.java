package io.careloop.admin.forms;

import io.careloop.admin.ui.Texts;
import io.careloop.blueprint.Finding;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws and reads the forms of every schema in the product; the schema's root is an object. */
@Component
public class Forms {

    private final Texts texts;

    Forms(Texts texts) {
        this.texts = texts;
    }

    public Form show(JsonNode schema, JsonNode value, List<Finding> findings, FormContext context) {
        var sheet = new Sheet(texts, context, findings);
        var fields = ObjectType.of(schema).fields(sheet, Pointer.ROOT, value, "");
        return new Form(fields, sheet.problems());
    }

    /** Walks the schema, never the posted names: what the schema does not know is not looked at. */
    public FormInput read(JsonNode schema, MultiValueMap<String, String> parameters, ZoneId zone) {
        var posted = new Posted(parameters, zone);
        var value = ObjectType.of(schema).read(posted, new Spot(Pointer.ROOT, Pointer.ROOT, true));
        var reshaped = posted.operation().kind() != Operation.Kind.NONE;
        var object = value instanceof ObjectNode node ? node : JsonNodeFactory.instance.objectNode();
        return new FormInput(object, posted.findings(), reshaped, posted.focus());
    }

    /** What a new document, block or rule of this schema starts with. */
    public ObjectNode initial(JsonNode schema) {
        return ObjectType.of(schema).initial();
    }
}

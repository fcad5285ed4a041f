package io.careloop.pages;

import io.careloop.blueprint.DocumentKind;
import io.careloop.blueprint.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A page: a title and a list of blocks, each of a type from the catalogue. */
@Component
class PageKind implements DocumentKind {

    private final BlockCatalogue catalogue;
    private final JsonNode schema;

    PageKind(BlockCatalogue catalogue, JsonMapper json) {
        this.catalogue = catalogue;
        this.schema = schema(catalogue, json);
    }

    @Override
    public String name() {
        return "page";
    }

    @Override
    public JsonNode schema() {
        return schema;
    }

    @Override
    public List<Finding> check(JsonNode content) {
        var findings = new ArrayList<Finding>();
        var ids = new HashSet<String>();
        var uses = new HashMap<String, Integer>();
        int index = 0;
        for (var block : content.get("blocks")) {
            var at = "/blocks/" + index++;
            var type = block.get("type").asString();
            if (!ids.add(block.get("id").asString())) {
                findings.add(Finding.of(at + "/id", "duplicate-block"));
            }
            int most = catalogue.find(type).orElseThrow().maxPerPage();
            if (uses.merge(type, 1, Integer::sum) > most) {
                findings.add(Finding.of(at, "too-many-blocks", most));
            }
        }
        return findings;
    }

    private static JsonNode schema(BlockCatalogue catalogue, JsonMapper json) {
        var schema = (ObjectNode) Catalogues.schema("page", json);
        var branches = ((ObjectNode) schema.at("/properties/blocks/items")).putArray("oneOf");
        for (var block : catalogue.all()) {
            var branch = branches.addObject().put("type", "object").put("title", block.title());
            branch.putObject("x-en").put("title", block.titleEn());
            var properties = branch.putObject("properties");
            properties
                    .putObject("id")
                    .put("type", "string")
                    .put("pattern", "^[a-z0-9-]{1,40}$")
                    .put("x-widget", "hidden");
            properties.putObject("type").put("type", "string").put("const", block.type());
            properties.set("props", block.schema());
            branch.putArray("required").add("id").add("type").add("props");
            branch.put("additionalProperties", false);
        }
        return schema;
    }
}

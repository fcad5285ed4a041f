package io.careloop.pages;

import io.careloop.blueprint.DocumentKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tab bar at the foot of the app, two to five items. */
@Component
class TabBarKind implements DocumentKind {

    private final JsonNode schema;

    TabBarKind(JsonMapper json) {
        this.schema = Catalogues.schema("tab-bar", json);
    }

    @Override
    public String name() {
        return "tab-bar";
    }

    @Override
    public JsonNode schema() {
        return schema;
    }
}

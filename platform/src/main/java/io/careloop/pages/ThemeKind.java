package io.careloop.pages;

import io.careloop.blueprint.DocumentKind;
import io.careloop.blueprint.Finding;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Brand name, slogan, skin and accent colour. White text must be readable on the accent colour. */
@Component
class ThemeKind implements DocumentKind {

    /** Least contrast of text, WCAG 2.2 success criterion 1.4.3. */
    private static final double LEAST_CONTRAST = 4.5;

    private final JsonNode schema;

    ThemeKind(Skins skins, JsonMapper json) {
        this.schema = schema(skins, json);
    }

    @Override
    public String name() {
        return "theme";
    }

    @Override
    public JsonNode schema() {
        return schema;
    }

    @Override
    public List<Finding> check(JsonNode content) {
        double contrast = Contrast.withWhite(content.get("primary").asString());
        return contrast >= LEAST_CONTRAST
                ? List.of()
                : List.of(Finding.of("/primary", "contrast", String.format(Locale.ROOT, "%.1f", contrast)));
    }

    private static JsonNode schema(Skins skins, JsonMapper json) {
        var schema = Catalogues.schema("theme", json);
        var skin = (ObjectNode) schema.at("/properties/skin");
        var names = skin.putArray("enum");
        var zh = skin.putObject("x-enum");
        var en = ((ObjectNode) skin.get("x-en")).putObject("enum");
        skins.brands().forEach(brand -> {
            names.add(brand.name());
            zh.put(brand.name(), brand.title());
            en.put(brand.name(), brand.titleEn());
        });
        return schema;
    }
}

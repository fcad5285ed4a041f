package io.careloop.pages;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The looks a tenant can choose from; dark and care mode are the patient's choice, so they are not among them. */
@Component
class Skins {

    private final List<Skin> brands;

    Skins(JsonMapper json) {
        this.brands = Catalogues.read("classpath*:careloop/skins/*.json", Skin.class, json).stream()
                .filter(skin -> "light".equals(skin.scheme()))
                .sorted(Comparator.comparing(Skin::name))
                .toList();
    }

    List<Skin> brands() {
        return brands;
    }

    Skin get(String name) {
        return brands.stream()
                .filter(skin -> skin.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no skin " + name));
    }
}

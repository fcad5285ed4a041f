package io.careloop.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the themes jar ships, and the schemas of this module's kinds. */
final class Catalogues {

    private Catalogues() {}

    static <T> List<T> read(String pattern, Class<T> type, JsonMapper json) {
        var reader = json.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        var found = new ArrayList<T>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (InputStream stream = resource.getInputStream()) {
                    found.add(reader.readValue(stream));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    static JsonNode schema(String kind, JsonMapper json) {
        try (var stream = new ClassPathResource("careloop/kinds/" + kind + ".json").getInputStream()) {
            return json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.careloop.demo;

import io.careloop.blueprint.DocumentRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ready-made configuration from {@code themes/starter-packs}, with the demo tenant that shows it.
 *
 * @param documents content by document
 */
record StarterPack(Manifest manifest, Map<DocumentRef, JsonNode> documents) {

    record Manifest(String name, DemoTenant tenant) {}

    record DemoTenant(String slug, String name, String appid) {}

    static List<StarterPack> readAll(JsonMapper json) {
        var packs = new ArrayList<StarterPack>();
        for (var manifest : find("*/pack.json")) {
            var read = json.readerFor(Manifest.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .<Manifest>readValue(text(manifest));
            packs.add(new StarterPack(read, documents(read.name(), json)));
        }
        return packs;
    }

    private static Map<DocumentRef, JsonNode> documents(String pack, JsonMapper json) {
        var documents = new TreeMap<DocumentRef, JsonNode>();
        for (var file : find(pack + "/documents/*/*.json")) {
            documents.put(ref(file), json.readTree(text(file)));
        }
        return documents;
    }

    /** {@code …/documents/<kind>/<key>.json} */
    private static DocumentRef ref(Resource file) {
        try {
            var path = file.getURL().getPath().split("/");
            return new DocumentRef(path[path.length - 2], path[path.length - 1].replace(".json", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] find(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:careloop/starter-packs/" + pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

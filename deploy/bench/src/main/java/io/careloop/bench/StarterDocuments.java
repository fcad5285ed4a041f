package io.careloop.bench;

import io.careloop.blueprint.DocumentRef;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents of a starter pack in {@code themes}. */
final class StarterDocuments {

    private StarterDocuments() {}

    static Map<DocumentRef, JsonNode> read(String pack) {
        var pattern = "classpath*:careloop/starter-packs/" + pack + "/documents/*/*.json";
        var documents = new TreeMap<DocumentRef, JsonNode>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                documents.put(ref(file), JsonMapper.shared().readTree(file.getContentAsByteArray()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read starter pack " + pack, e);
        }
        return documents;
    }

    /** {@code …/documents/<kind>/<key>.json} */
    private static DocumentRef ref(Resource file) throws IOException {
        var path = file.getURL().getPath().split("/");
        return new DocumentRef(path[path.length - 2], path[path.length - 1].replace(".json", ""));
    }
}

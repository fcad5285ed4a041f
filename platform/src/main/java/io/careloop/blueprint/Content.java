package io.careloop.blueprint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jooq.JSON;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document in its one canonical text: properties sorted, no white space. The same content has the same hash on every
 * node and database.
 */
record Content(String text, String hash) {

    static final String NONE = "";

    private static final int MAX_BYTES = 200_000;
    private static final int MAX_DEPTH = 30;
    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    static Content of(JsonNode node) {
        if (!node.isObject()) {
            throw new DraftRefused("a document is a JSON object");
        }
        if (depth(node) > MAX_DEPTH) {
            throw new DraftRefused("a document is at most " + MAX_DEPTH + " levels deep");
        }
        var text = CANONICAL.writeValueAsString(node);
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new DraftRefused("a document is at most " + MAX_BYTES + " bytes");
        }
        return new Content(text, sha256(text));
    }

    static JsonNode read(JSON stored) {
        return CANONICAL.readTree(stored.data());
    }

    JSON json() {
        return JSON.valueOf(text);
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (var child : node) {
            deepest = Math.max(deepest, depth(child));
        }
        return deepest + 1;
    }
}

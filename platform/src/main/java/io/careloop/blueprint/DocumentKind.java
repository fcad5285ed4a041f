package io.careloop.blueprint;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A kind of document that a module understands, contributed as a bean. Its schema keeps to the closed subset of JSON
 * Schema in {@code careloop/form-schema.json}; the product does not start with any other.
 */
public interface DocumentKind {

    /** For example {@code page} or {@code points-rules}; part of stored keys, so it never changes. */
    String name();

    /** The form schema of the content. */
    JsonNode schema();

    /** What the schema cannot say, asked only of content that satisfies it. Empty means fit for release. */
    default List<Finding> check(JsonNode content) {
        return List.of();
    }
}

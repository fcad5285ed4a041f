package io.careloop.blueprint;

import io.careloop.shared.TenantId;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/**
 * What a tenant's patients see.
 *
 * @param number 0 before the first release
 * @param documents unmodifiable; the nodes are shared and must not be changed
 */
public record LiveRelease(TenantId tenant, long number, String hash, SortedMap<DocumentRef, JsonNode> documents) {

    public Optional<JsonNode> document(String kind, String key) {
        return Optional.ofNullable(documents.get(new DocumentRef(kind, key)));
    }
}

package io.careloop.blueprint;

import java.time.Instant;
import java.util.List;

/**
 * One immutable snapshot in the tenant's history.
 *
 * @param number 1, 2, 3 … per tenant
 * @param hash SHA-256 over all its documents, hexadecimal
 * @param changed documents that differ from the release it was made from
 */
public record Release(
        long number,
        String hash,
        String author,
        String note,
        Instant createdAt,
        boolean active,
        List<DocumentRef> changed) {

    public Release {
        changed = List.copyOf(changed);
    }
}

package io.careloop.blueprint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A document as the operators see it while they work on it.
 *
 * @param revision number of saves, 0 when nobody has edited it yet; hand it back when saving
 * @param content the pending edit, or what is live while there is none; an empty object for a new document
 * @param changed an edit is pending
 * @param stale the live document has moved since the pending edit began
 */
public record Draft(
        DocumentRef ref,
        long revision,
        JsonNode content,
        @Nullable String editedBy,
        @Nullable Instant editedAt,
        boolean changed,
        boolean stale) {}

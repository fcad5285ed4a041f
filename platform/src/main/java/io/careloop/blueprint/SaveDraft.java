package io.careloop.blueprint;

import tools.jackson.databind.JsonNode;

/**
 * Keep this content as the draft. It need not be fit for release yet.
 *
 * @param expectedRevision revision the edit started from
 * @param by login of the operator
 */
public record SaveDraft(DocumentRef ref, long expectedRevision, JsonNode content, String by) {}

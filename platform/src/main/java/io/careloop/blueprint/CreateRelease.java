package io.careloop.blueprint;

import java.util.Set;

/**
 * Make a release of what is live plus the drafts of these documents.
 *
 * @param author login of the operator
 * @param note why, in the operator's words, at most 400 characters
 */
public record CreateRelease(Set<DocumentRef> documents, String author, String note) {

    public CreateRelease {
        documents = Set.copyOf(documents);
        if (note.length() > 400) {
            throw new IllegalArgumentException("note is longer than 400 characters");
        }
    }
}

package io.careloop.admin.releases;

import io.careloop.blueprint.DocumentRef;

/** Somebody changed the draft after the operator looked at it; nothing was released. */
final class Moved extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient DocumentRef ref;

    Moved(DocumentRef ref) {
        super("draft " + ref + " has moved");
        this.ref = ref;
    }

    DocumentRef ref() {
        return ref;
    }
}

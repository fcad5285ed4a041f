package io.careloop.blueprint;

/** No module of this product knows documents of that kind. */
public final class UnknownKind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownKind(String kind) {
        super("no document kind " + kind);
    }
}

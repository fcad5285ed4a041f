package io.careloop.admin.documents;

/** The page, block or rule was deleted in the meantime. */
public final class ItemGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ItemGone(String id) {
        super("no item " + id);
    }
}

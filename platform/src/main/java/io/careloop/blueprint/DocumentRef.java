package io.careloop.blueprint;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Names one document of a tenant.
 *
 * @param kind name of a {@link DocumentKind}
 * @param key lower-case letters, digits and hyphens, at most 60; unique within the kind
 */
public record DocumentRef(String kind, String key) implements Comparable<DocumentRef> {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Comparator<DocumentRef> ORDER =
            Comparator.comparing(DocumentRef::kind).thenComparing(DocumentRef::key);

    public DocumentRef {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a document key: " + key);
        }
    }

    @Override
    public int compareTo(DocumentRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + "/" + key;
    }
}

package io.careloop.shared;

/**
 * A clinic or pharmacy. It comes from an authenticated principal, or before sign-in from host, slug or appid, and never
 * from a header or a body.
 *
 * @param value positive
 */
public record TenantId(long value) {

    public TenantId {
        if (value <= 0) {
            throw new IllegalArgumentException("tenant id must be positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package io.careloop.shared;

/**
 * A person at one tenant. The same person at two tenants is two members.
 *
 * @param value positive
 */
public record MemberId(long value) {

    public MemberId {
        if (value <= 0) {
            throw new IllegalArgumentException("member id must be positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

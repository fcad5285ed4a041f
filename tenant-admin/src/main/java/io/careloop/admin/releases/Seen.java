package io.careloop.admin.releases;

import io.careloop.blueprint.DocumentRef;
import io.careloop.blueprint.Draft;
import java.util.Optional;
import java.util.regex.Pattern;

/** A draft as it stood when the operator looked at it, posted as {@code kind/key@revision}. */
record Seen(DocumentRef ref, long revision) {

    private static final Pattern POSTED = Pattern.compile("([a-z-]{1,60})/([a-z0-9][a-z0-9-]{0,59})@([0-9]{1,18})");

    static Seen of(Draft draft) {
        return new Seen(draft.ref(), draft.revision());
    }

    /** Empty for what no screen of ours posts. */
    static Optional<Seen> parse(String posted) {
        var parts = POSTED.matcher(posted);
        return parts.matches()
                ? Optional.of(new Seen(new DocumentRef(parts.group(1), parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return ref + "@" + revision;
    }
}

package io.careloop.admin.releases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The release screen as the template draws it. */
record ReleaseView(List<Change> changes, List<Past> history) {

    ReleaseView {
        changes = List.copyOf(changes);
        history = List.copyOf(history);
    }

    /**
     * A document with a pending edit.
     *
     * @param ref as it is discarded
     * @param seen as it is published
     * @param problems what stands in the way of releasing it
     */
    record Change(
            String ref,
            String seen,
            String title,
            String kind,
            String icon,
            String href,
            @Nullable String by,
            String at,
            boolean stale,
            List<Blocker> problems) {
        Change {
            problems = List.copyOf(problems);
        }
    }

    /** @param href the field */
    record Blocker(String href, String place, String message) {}

    /** A release of the past, or the one that is live. */
    record Past(long number, String author, String note, String at, boolean active, List<String> changed) {
        Past {
            changed = List.copyOf(changed);
        }
    }

    /** True when there is something that can go out. */
    public boolean ready() {
        return changes.stream().anyMatch(change -> change.problems().isEmpty());
    }

    /** True while nothing stands in the way of releasing everything. */
    public boolean clear() {
        return changes.stream().allMatch(change -> change.problems().isEmpty());
    }
}

package io.careloop.admin.ui;

import java.util.List;
import java.util.Locale;

/**
 * The frame around every screen.
 *
 * @param appUrl the tenant's app as patients see it
 * @param pending counted only where the frame is drawn, and as they are then
 */
public record Shell(
        String tenant,
        String operator,
        String appUrl,
        PendingDrafts pending,
        List<Entry> entries,
        String path,
        Locale locale) {

    public Shell {
        entries = List.copyOf(entries);
    }

    /** An entry of the navigation. */
    public record Entry(String href, String text, String icon, boolean current) {}

    /** How many documents wait for release, shown beside "release". */
    public int changes() {
        return pending.all().size();
    }

    public boolean english() {
        return Language.english(locale);
    }
}

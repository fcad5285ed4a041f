package io.careloop.admin.ui;

import java.util.List;
import java.util.Locale;

/**
 * The frame around every screen.
 *
 * @param appUrl the tenant's app as patients see it
 * @param changes documents with a pending edit, shown beside "release"
 */
public record Shell(
        String tenant, String operator, String appUrl, int changes, List<Entry> entries, String path, Locale locale) {

    public Shell {
        entries = List.copyOf(entries);
    }

    /** An entry of the navigation. */
    public record Entry(String href, String text, String icon, boolean current, int badge) {}

    public boolean english() {
        return Language.english(locale);
    }
}

package io.careloop.admin.documents;

import io.careloop.blueprint.Draft;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a screen says about the draft.
 *
 * @param savedAt on the tenant's clock, null when nothing was ever edited
 * @param by login of who saved last
 * @param stale another release went live since the edit began
 */
public record SaveState(
        long revision, boolean changed, boolean stale, @Nullable String savedAt, @Nullable String by, int changes) {

    public static SaveState of(Draft draft, int changes, ZoneId zone, Locale locale) {
        var at = draft.editedAt();
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        return new SaveState(
                draft.revision(),
                draft.changed(),
                draft.stale(),
                at == null ? null : time.format(at.atZone(zone)),
                draft.editedBy(),
                changes);
    }
}

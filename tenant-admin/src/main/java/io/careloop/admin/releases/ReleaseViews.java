package io.careloop.admin.releases;

import io.careloop.admin.documents.Documents;
import io.careloop.admin.ui.PendingDrafts;
import io.careloop.admin.ui.Texts;
import io.careloop.admin.ui.Visit;
import io.careloop.blueprint.Blueprints;
import io.careloop.blueprint.Draft;
import io.careloop.blueprint.Release;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.springframework.stereotype.Component;

/** Draws what changed and what was released. */
@Component
class ReleaseViews {

    private final Blueprints blueprints;
    private final PendingDrafts pending;
    private final Documents documents;
    private final Fields fields;
    private final Texts texts;

    ReleaseViews(Blueprints blueprints, PendingDrafts pending, Documents documents, Fields fields, Texts texts) {
        this.blueprints = blueprints;
        this.pending = pending;
        this.documents = documents;
        this.fields = fields;
        this.texts = texts;
    }

    ReleaseView of(Visit visit) {
        var zone = documents.zone(visit);
        return new ReleaseView(
                pending.all().stream().map(draft -> change(draft, zone, visit)).toList(),
                blueprints.history().stream()
                        .map(release -> past(release, zone, visit))
                        .toList());
    }

    private ReleaseView.Change change(Draft draft, ZoneId zone, Visit visit) {
        var at = draft.editedAt();
        return new ReleaseView.Change(
                draft.ref().toString(),
                Seen.of(draft).toString(),
                documents.title(draft.ref(), visit),
                texts.text(visit.locale(), "kind." + draft.ref().kind()),
                Fields.icon(draft.ref()),
                Documents.screen(draft.ref()),
                draft.editedBy(),
                at == null ? "" : time(at, zone, visit),
                draft.stale(),
                fields.blockers(draft, visit));
    }

    private ReleaseView.Past past(Release release, ZoneId zone, Visit visit) {
        return new ReleaseView.Past(
                release.number(),
                release.author(),
                release.note(),
                time(release.createdAt(), zone, visit),
                release.active(),
                release.changed().stream()
                        .map(ref -> documents.title(ref, visit))
                        .toList());
    }

    private static String time(Instant at, ZoneId zone, Visit visit) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(visit.locale())
                .format(at.atZone(zone));
    }
}

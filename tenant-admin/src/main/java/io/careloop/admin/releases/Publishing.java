package io.careloop.admin.releases;

import io.careloop.admin.documents.Toast;
import io.careloop.admin.ui.Texts;
import io.careloop.admin.ui.Visit;
import io.careloop.blueprint.ActivationFailed;
import io.careloop.blueprint.Blueprints;
import io.careloop.blueprint.CreateRelease;
import io.careloop.blueprint.DocumentRef;
import io.careloop.blueprint.Draft;
import io.careloop.blueprint.InvalidDocuments;
import io.careloop.blueprint.NothingToRelease;
import io.careloop.blueprint.UnknownRelease;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Releases and roll-backs, each answered in words. What was posted only chooses among the drafts there are. */
@Component
class Publishing {

    private static final int LONGEST_NOTE = 400;

    private final Blueprints blueprints;
    private final Texts texts;

    Publishing(Blueprints blueprints, Texts texts) {
        this.blueprints = blueprints;
        this.texts = texts;
    }

    Toast publish(List<String> documents, String note, Visit visit) {
        try {
            var release = blueprints.publish(new CreateRelease(
                    chosen(documents),
                    visit.login(),
                    note.strip().substring(0, Math.min(note.strip().length(), LONGEST_NOTE))));
            return say(visit, "releases.published", release.number());
        } catch (NothingToRelease nothing) {
            return say(visit, "releases.nothing");
        } catch (InvalidDocuments invalid) {
            return say(visit, "releases.blocked", invalid.findings().size());
        } catch (ActivationFailed failed) {
            return say(visit, "releases.failed");
        }
    }

    Toast activate(long number, Visit visit) {
        try {
            blueprints.activate(number, visit.login());
            return say(visit, "releases.activated", number);
        } catch (UnknownRelease unknown) {
            return say(visit, "releases.unknown", number);
        } catch (ActivationFailed failed) {
            return say(visit, "releases.failed");
        }
    }

    Toast discard(String document, Visit visit) {
        chosen(List.of(document)).forEach(blueprints::discard);
        return say(visit, "releases.discarded");
    }

    private Set<DocumentRef> chosen(List<String> documents) {
        return blueprints.drafts().stream()
                .map(Draft::ref)
                .filter(ref -> documents.contains(ref.toString()))
                .collect(Collectors.toSet());
    }

    private Toast say(Visit visit, String code, Object... args) {
        return Toast.of(texts.text(visit.locale(), code, args));
    }
}

package io.careloop.admin.releases;

import io.careloop.admin.documents.Documents;
import io.careloop.admin.documents.Toast;
import io.careloop.admin.ui.Texts;
import io.careloop.admin.ui.Visit;
import io.careloop.blueprint.ActivationFailed;
import io.careloop.blueprint.Blueprints;
import io.careloop.blueprint.CreateRelease;
import io.careloop.blueprint.Draft;
import io.careloop.blueprint.InvalidDocuments;
import io.careloop.blueprint.NothingToRelease;
import io.careloop.blueprint.Release;
import io.careloop.blueprint.UnknownRelease;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Releases and roll-backs, each answered in words. Nothing goes live that the operator has not seen. */
@Component
class Publishing {

    private static final int LONGEST_NOTE = 400;

    private final Blueprints blueprints;
    private final Documents documents;
    private final TransactionTemplate transaction;
    private final Texts texts;

    Publishing(Blueprints blueprints, Documents documents, TransactionTemplate transaction, Texts texts) {
        this.blueprints = blueprints;
        this.documents = documents;
        this.transaction = transaction;
        this.texts = texts;
    }

    Toast publish(List<String> posted, String note, Visit visit) {
        var seen = posted.stream().map(Seen::parse).flatMap(Optional::stream).toList();
        var why = note.strip().substring(0, Math.min(note.strip().length(), LONGEST_NOTE));
        try {
            var release = release(seen, visit.login(), why);
            return say(visit, "releases.published", release.number());
        } catch (Moved moved) {
            return say(visit, "releases.moved", documents.title(moved.ref(), visit));
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
        blueprints.drafts().stream()
                .map(Draft::ref)
                .filter(ref -> ref.toString().equals(document))
                .forEach(blueprints::discard);
        return say(visit, "releases.discarded");
    }

    /**
     * Releases, then compares: publishing locks the drafts it took, so a revision that still is what the operator saw is
     * the one that was released. Anything else rolls the release back.
     */
    private Release release(List<Seen> seen, String author, String why) {
        return transaction.execute(status -> {
            var release = blueprints.publish(
                    new CreateRelease(seen.stream().map(Seen::ref).collect(Collectors.toSet()), author, why));
            for (var draft : seen) {
                if (blueprints.draft(draft.ref()).revision() != draft.revision()) {
                    throw new Moved(draft.ref());
                }
            }
            return release;
        });
    }

    private Toast say(Visit visit, String code, Object... args) {
        return Toast.of(texts.text(visit.locale(), code, args));
    }
}

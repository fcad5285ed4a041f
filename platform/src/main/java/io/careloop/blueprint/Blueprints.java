package io.careloop.blueprint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * The configuration of the tenant in scope: drafts, releases, what is live. Every call needs a tenant scope; instants
 * are UTC.
 */
@Service
public class Blueprints {

    private final DocumentKinds kinds;
    private final Drafts drafts;
    private final Releases releases;
    private final LiveReleases live;

    Blueprints(DocumentKinds kinds, Drafts drafts, Releases releases, LiveReleases live) {
        this.kinds = kinds;
        this.drafts = drafts;
        this.releases = releases;
        this.live = live;
    }

    /**
     * The form schema of a kind.
     *
     * @throws UnknownKind when no module knows it
     */
    public JsonNode schema(String kind) {
        return kinds.schema(kind);
    }

    /** The pending edit of a document, or what is live while there is none. */
    public Draft draft(DocumentRef ref) {
        kinds.schema(ref.kind());
        return drafts.get(ref);
    }

    /** Every document with a pending edit. */
    public List<Draft> drafts() {
        return drafts.pending();
    }

    /**
     * Keeps an edit, whether or not it is fit for release yet.
     *
     * @throws DraftConflict when somebody saved the document after {@code expectedRevision}
     * @throws DraftRefused when the content is no document at all
     */
    @Transactional
    public Draft save(SaveDraft command) {
        kinds.schema(command.ref().kind());
        return drafts.save(command);
    }

    /** Drops the pending edit; the document shows what is live again. */
    @Transactional
    public void discard(DocumentRef ref) {
        drafts.discard(ref);
    }

    /** What stands in the way of releasing this content; empty when it is fit. */
    public List<Finding> validate(DocumentRef ref, JsonNode content) {
        return kinds.validate(ref.kind(), content);
    }

    /**
     * Snapshots what is live plus the chosen drafts. It is not live yet: see {@link #activate} and {@link #publish}.
     *
     * @throws InvalidDocuments when a chosen draft is not fit for release
     * @throws NothingToRelease when none of the chosen documents has a pending edit
     */
    @Transactional
    public Release release(CreateRelease command) {
        var chosen = command.documents().stream()
                .map(drafts::get)
                .filter(Draft::changed)
                .toList();
        if (chosen.isEmpty()) {
            throw new NothingToRelease();
        }
        refuseUnfit(chosen);
        var contents = new TreeMap<DocumentRef, Content>();
        chosen.forEach(draft -> contents.put(draft.ref(), Content.of(draft.content())));
        long number = releases.append(contents, command.author(), command.note());
        chosen.forEach(drafts::released);
        return release(number);
    }

    /**
     * Makes a release live on every node within a second; an older number is a roll-back.
     *
     * @throws UnknownRelease when the tenant has no such release
     * @throws ActivationFailed when a module cannot compile it; the last good release stays live
     */
    @Transactional
    public void activate(long number, String by) {
        releases.activate(number, by);
    }

    /** {@link #release} and {@link #activate} as one: either both happen or neither. */
    @Transactional
    public Release publish(CreateRelease command) {
        long number = release(command).number();
        releases.activate(number, command.author());
        return release(number);
    }

    /** Newest first, at most 50. */
    public List<Release> history() {
        return releases.history();
    }

    public LiveRelease live() {
        return live.current().release();
    }

    /**
     * Registers a module's compiler of releases. What it returns is kept per tenant until another release goes live; a
     * release that it throws on is never activated.
     *
     * @param name unique, for messages
     */
    public <T> Compiled<T> compiled(String name, Function<LiveRelease, T> compiler) {
        return live.compiled(name, compiler);
    }

    private Release release(long number) {
        return releases.history().stream()
                .filter(release -> release.number() == number)
                .findFirst()
                .orElseThrow(() -> new UnknownRelease(number));
    }

    private void refuseUnfit(List<Draft> chosen) {
        Map<DocumentRef, List<Finding>> findings = new HashMap<>();
        for (var draft : chosen) {
            var found = kinds.validate(draft.ref().kind(), draft.content());
            if (!found.isEmpty()) {
                findings.put(draft.ref(), found);
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDocuments(findings);
        }
    }
}

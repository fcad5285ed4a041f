package io.careloop.admin.documents;

import io.careloop.admin.forms.FormContext;
import io.careloop.admin.forms.LinkGroup;
import io.careloop.admin.forms.Option;
import io.careloop.admin.ui.PendingDrafts;
import io.careloop.admin.ui.Texts;
import io.careloop.admin.ui.Visit;
import io.careloop.blueprint.Blueprints;
import io.careloop.blueprint.DocumentRef;
import io.careloop.blueprint.Draft;
import io.careloop.blueprint.Finding;
import io.careloop.blueprint.SaveDraft;
import io.careloop.tenancy.Tenants;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The tenant's documents as the screens edit them. */
@Component
public class Documents {

    private static final List<String> FUNCTIONS = List.of("check-in", "points", "me");

    private final Blueprints blueprints;
    private final PendingDrafts pending;
    private final Tenants tenants;
    private final Icons icons;
    private final Texts texts;

    Documents(Blueprints blueprints, PendingDrafts pending, Tenants tenants, Icons icons, Texts texts) {
        this.blueprints = blueprints;
        this.pending = pending;
        this.tenants = tenants;
        this.icons = icons;
        this.texts = texts;
    }

    /** The address of the screen on which a document is edited. */
    public static String screen(DocumentRef ref) {
        return switch (ref.kind()) {
            case "page" -> "/pages/" + ref.key();
            case "points-rules" -> "/rules";
            case "tab-bar" -> "/theme/tab-bar";
            default -> "/theme";
        };
    }

    /** True for what is live or has a pending edit. */
    public boolean exists(DocumentRef ref) {
        return content(ref).isPresent();
    }

    public Draft draft(DocumentRef ref) {
        return blueprints.draft(ref);
    }

    /**
     * Keeps what an operator changed. A form sends itself once more when the cursor leaves it: what is there already is no
     * change.
     *
     * @throws io.careloop.blueprint.DraftConflict when somebody saved after the revision that the operator saw
     */
    public Draft save(DocumentRef ref, long revision, JsonNode content, Visit visit) {
        var draft = blueprints.draft(ref);
        if (draft.content().equals(Documents::compare, content)) {
            return draft;
        }
        var saved = blueprints.save(new SaveDraft(ref, revision, content, visit.login()));
        pending.forget();
        return saved;
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    public JsonNode schema(DocumentRef ref) {
        return blueprints.schema(ref.kind());
    }

    public List<Finding> findings(Draft draft) {
        return blueprints.validate(draft.ref(), draft.content());
    }

    /** How many documents wait for release. */
    public int changes() {
        return pending.all().size();
    }

    public ZoneId zone(Visit visit) {
        return tenants.byId(visit.tenant()).zone();
    }

    public FormContext context(Visit visit) {
        return new FormContext(visit.locale(), zone(visit), icons.in(visit.locale()), links(visit), !visit.partial());
    }

    /** Pages with their titles, home first, drafts included: a page may be released together with links to it. */
    public List<Option> pages() {
        return pageRefs().stream()
                .sorted(Comparator.comparing(ref -> !ref.key().equals("home")))
                .map(ref -> new Option("", "page:" + ref.key(), title(ref).orElse(ref.key()), false))
                .toList();
    }

    private TreeSet<DocumentRef> pageRefs() {
        var refs = new TreeSet<DocumentRef>(blueprints.live().documents().keySet());
        pending.all().forEach(draft -> refs.add(draft.ref()));
        refs.removeIf(ref -> !ref.kind().equals("page"));
        return refs;
    }

    /** What a document is called; one without a title of its own by its kind. */
    public String title(DocumentRef ref, Visit visit) {
        return title(ref).orElseGet(() -> texts.text(visit.locale(), "kind." + ref.kind()));
    }

    private Optional<String> title(DocumentRef ref) {
        return ref.kind().equals("page")
                ? content(ref).map(page -> page.path("title").asString("")).filter(title -> !title.isBlank())
                : Optional.empty();
    }

    /** The pending edit, else what is live; unlike {@link #draft} it reads nothing for each document. */
    private Optional<JsonNode> content(DocumentRef ref) {
        return pending.all().stream()
                .filter(draft -> draft.ref().equals(ref))
                .map(Draft::content)
                .findFirst()
                .or(() -> Optional.ofNullable(blueprints.live().documents().get(ref)));
    }

    private List<LinkGroup> links(Visit visit) {
        var functions = FUNCTIONS.stream()
                .map(each -> new Option("", "fn:" + each, texts.text(visit.locale(), "link.fn." + each), false))
                .toList();
        return List.of(
                new LinkGroup(texts.text(visit.locale(), "link.pages"), pages()),
                new LinkGroup(texts.text(visit.locale(), "link.functions"), functions));
    }
}

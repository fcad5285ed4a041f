package io.careloop.admin.releases;

import io.careloop.admin.forms.Pointer;
import io.careloop.admin.ui.Texts;
import io.careloop.admin.ui.Visit;
import io.careloop.blueprint.DocumentRef;
import io.careloop.blueprint.Draft;
import io.careloop.blueprint.Finding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Knows on which screen a field of a document is edited. */
@Component
class Fields {

    private final Texts texts;

    Fields(Texts texts) {
        this.texts = texts;
    }

    static String screen(DocumentRef ref) {
        return switch (ref.kind()) {
            case "page" -> "/pages/" + ref.key();
            case "points-rules" -> "/rules";
            case "tab-bar" -> "/theme/tab-bar";
            default -> "/theme";
        };
    }

    static String icon(DocumentRef ref) {
        return switch (ref.kind()) {
            case "page" -> "layout-grid";
            case "points-rules" -> "coin";
            case "tab-bar" -> "layout-bottombar";
            default -> "palette";
        };
    }

    ReleaseView.Blocker blocker(Draft draft, Finding finding, Visit visit) {
        var message = texts.finding(visit.locale(), finding);
        return switch (draft.ref().kind()) {
            case "page" -> inList(draft, finding, "blocks", "block", "/props", message);
            case "points-rules" -> inList(draft, finding, "rules", "rule", "", message);
            default -> new ReleaseView.Blocker(
                    screen(draft.ref()) + "#" + new Pointer(finding.pointer()).id(), "", message);
        };
    }

    /** {@code /blocks/2/props/title} is the field {@code /title} in the form of the third block. */
    private static ReleaseView.Blocker inList(
            Draft draft, Finding finding, String list, String parameter, String inner, String message) {
        var parts = finding.pointer().split("/", 4);
        if (parts.length < 3 || !parts[1].equals(list)) {
            return new ReleaseView.Blocker(
                    screen(draft.ref()) + "#" + new Pointer(finding.pointer()).id(), "", message);
        }
        var item = draft.content().at("/" + list + "/" + parts[2]);
        var rest = parts.length < 4 ? "" : "/" + parts[3];
        var field = rest.startsWith(inner) ? new Pointer(rest.substring(inner.length())).id() : "properties";
        var id = URLEncoder.encode(item.path("id").asString(""), StandardCharsets.UTF_8);
        return new ReleaseView.Blocker(
                screen(draft.ref()) + "?" + parameter + "=" + id + "#" + field, name(item), message);
    }

    private static String name(JsonNode item) {
        return item.path("name").asString(item.path("props").path("title").asString(""));
    }
}

package io.careloop.admin.releases;

import io.careloop.admin.documents.Documents;
import io.careloop.admin.forms.Forms;
import io.careloop.admin.forms.Pointer;
import io.careloop.admin.forms.Problem;
import io.careloop.admin.ui.Visit;
import io.careloop.blueprint.DocumentRef;
import io.careloop.blueprint.Draft;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Knows on which screen the fields of a document are edited, and what they are called. */
@Component
class Fields {

    private final Documents documents;
    private final Forms forms;

    Fields(Documents documents, Forms forms) {
        this.documents = documents;
        this.forms = forms;
    }

    static String icon(DocumentRef ref) {
        return switch (ref.kind()) {
            case "page" -> "layout-grid";
            case "points-rules" -> "coin";
            case "tab-bar" -> "layout-bottombar";
            default -> "palette";
        };
    }

    /** What stands in the way of releasing the draft, with the way to each field. */
    List<ReleaseView.Blocker> blockers(Draft draft, Visit visit) {
        var findings = documents.findings(draft);
        if (findings.isEmpty()) {
            return List.of();
        }
        var form = forms.show(documents.schema(draft.ref()), draft.content(), findings, documents.context(visit));
        return form.problems().stream().map(problem -> blocker(draft, problem)).toList();
    }

    private static ReleaseView.Blocker blocker(Draft draft, Problem problem) {
        return switch (draft.ref().kind()) {
            case "page" -> inList(draft, problem, "blocks", "block", "props");
            case "points-rules" -> inList(draft, problem, "rules", "rule", "");
            default ->
                new ReleaseView.Blocker(
                        Documents.screen(draft.ref()) + problem.href(), problem.label(), problem.message());
        };
    }

    /** {@code #f-blocks-2-props-title} is the field {@code #f-title} in the form of the third block. */
    private static ReleaseView.Blocker inList(
            Draft draft, Problem problem, String list, String parameter, String inner) {
        var start = "#" + Pointer.ROOT.child(list).id() + "-";
        var screen = Documents.screen(draft.ref());
        if (!problem.href().startsWith(start)) {
            return new ReleaseView.Blocker(screen + problem.href(), problem.label(), problem.message());
        }
        var rest = problem.href().substring(start.length());
        var index = rest.replaceFirst("-.*", "");
        var field = rest.substring(index.length()).replaceFirst("^-" + inner + "(?=-)", "");
        var id = draft.content().at("/" + list + "/" + index + "/id").asString("");
        return new ReleaseView.Blocker(
                screen + "?" + parameter + "=" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "#f" + field,
                problem.label(),
                problem.message());
    }
}

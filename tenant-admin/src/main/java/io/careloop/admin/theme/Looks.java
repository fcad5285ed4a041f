package io.careloop.admin.theme;

import io.careloop.admin.documents.Documents;
import io.careloop.admin.documents.Previews;
import io.careloop.admin.documents.SaveState;
import io.careloop.admin.forms.FormInput;
import io.careloop.admin.forms.Forms;
import io.careloop.admin.ui.Visit;
import io.careloop.blueprint.DocumentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Shows and saves the documents of the look. */
@Component
class Looks {

    private static final DocumentRef HOME = new DocumentRef("page", "home");

    private final Documents documents;
    private final Previews previews;
    private final Forms forms;

    Looks(Documents documents, Previews previews, Forms forms) {
        this.documents = documents;
        this.previews = previews;
        this.forms = forms;
    }

    LookView show(Look look, @Nullable String focus, Visit visit) {
        var draft = documents.draft(look.ref());
        var form = forms.show(
                documents.schema(look.ref()), draft.content(), documents.findings(draft), documents.context(visit));
        return new LookView(
                look.kind(),
                SaveState.of(draft, documents.changes(), documents.zone(visit), visit.locale()),
                form,
                previews.of(HOME, visit),
                focus);
    }

    FormInput write(Look look, long revision, MultiValueMap<String, String> posted, Visit visit) {
        var input = forms.read(documents.schema(look.ref()), posted, documents.zone(visit));
        documents.save(look.ref(), revision, input.value(), visit);
        return input;
    }
}

package io.careloop.admin.documents;

import io.careloop.admin.ui.Visit;
import io.careloop.blueprint.Blueprints;
import io.careloop.blueprint.DocumentRef;
import io.careloop.pages.Apps;
import io.careloop.tenancy.Tenants;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts together what the phone shows: the page, the theme and the tab bar as drafts. */
@Component
public class Previews {

    private static final DocumentRef THEME = new DocumentRef("theme", "main");
    private static final DocumentRef TAB_BAR = new DocumentRef("tab-bar", "main");

    private final Blueprints blueprints;
    private final Apps apps;
    private final Tenants tenants;
    private final String appOrigin;

    Previews(Blueprints blueprints, Apps apps, Tenants tenants, @Value("${careloop.app.origin}") String appOrigin) {
        this.blueprints = blueprints;
        this.apps = apps;
        this.tenants = tenants;
        this.appOrigin = appOrigin;
    }

    public Preview of(DocumentRef page, Visit visit) {
        var slug = tenants.byId(visit.tenant()).slug();
        return new Preview(appOrigin + "/t/" + slug + "/?preview=1", appOrigin, draft(page));
    }

    private String draft(DocumentRef page) {
        var message = JsonNodeFactory.instance.objectNode().put("type", "careloop:draft").put("key", page.key());
        message.set("page", blueprints.draft(page).content());
        theme().ifPresent(theme -> message.set("theme", theme));
        message.set("tabBar", blueprints.draft(TAB_BAR).content());
        return message.toString();
    }

    /** A draft that is not fit to be drawn leaves the phone with the theme it has. */
    private Optional<JsonNode> theme() {
        var draft = blueprints.draft(THEME).content();
        if (!blueprints.validate(THEME, draft).isEmpty()) {
            return blueprints.live().document("theme", "main").map(apps::themeForPreview);
        }
        return Optional.of(apps.themeForPreview(draft));
    }
}

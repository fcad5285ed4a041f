package io.careloop.pages;

import io.careloop.blueprint.Blueprints;
import io.careloop.blueprint.Compiled;
import io.careloop.blueprint.DocumentRef;
import io.careloop.blueprint.LiveRelease;
import io.careloop.tenancy.Tenants;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Renders releases for the patient app, and drafts of a theme for the builder's preview. */
@Component
public class Apps {

    private final Skins skins;
    private final Tenants tenants;
    private final JsonMapper json;
    private final Compiled<RenderedApp> live;

    Apps(Skins skins, Tenants tenants, JsonMapper json, Blueprints blueprints) {
        this.skins = skins;
        this.tenants = tenants;
        this.json = json;
        this.live = blueprints.compiled("pages", this::render);
    }

    /** The live release of the tenant in scope. */
    RenderedApp live() {
        return live.get();
    }

    /**
     * A theme document as the app receives it.
     *
     * @throws IllegalArgumentException when the document is not fit for release
     */
    public JsonNode themeForPreview(JsonNode theme) {
        return json.valueToTree(theme(theme));
    }

    private RenderedApp render(LiveRelease release) {
        var pages = new HashMap<String, Rendered>();
        release.documents().forEach((ref, content) -> {
            if (ref.kind().equals("page")) {
                pages.put(ref.key(), render(content, release));
            }
        });
        return new RenderedApp(shell(release).map(shell -> render(shell, release)), pages);
    }

    private Rendered render(Object part, LiveRelease release) {
        return Rendered.of(json.writeValueAsBytes(part), release.hash());
    }

    private Optional<RenderedApp.Shell> shell(LiveRelease release) {
        return release.document("theme", "main")
                .flatMap(theme -> release.document("tab-bar", "main").map(tabBar -> shell(release, theme, tabBar)));
    }

    private RenderedApp.Shell shell(LiveRelease release, JsonNode theme, JsonNode tabBar) {
        var tenant = tenants.byId(release.tenant());
        return new RenderedApp.Shell(
                tenant.slug(),
                tenant.name(),
                tenant.appid(),
                new RenderedApp.ReleaseOf(release.number(), release.hash()),
                theme(theme),
                tabBar,
                pageKeys(release));
    }

    private RenderedApp.ThemeOf theme(JsonNode theme) {
        var primary = theme.path("primary").asString();
        var skin = skins.get(theme.path("skin").asString());
        return new RenderedApp.ThemeOf(
                skin.name(),
                primary,
                theme.path("brandName").asString(),
                theme.path("slogan").asString(""),
                skin.tokensWith(primary));
    }

    private static List<String> pageKeys(LiveRelease release) {
        return release.documents().keySet().stream()
                .filter(ref -> ref.kind().equals("page"))
                .map(DocumentRef::key)
                .toList();
    }
}

package io.careloop.admin.ui;

import io.careloop.blueprint.Blueprints;
import io.careloop.tenancy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame into the model of every screen of the builder. */
@ControllerAdvice(annotations = Screen.class)
class ShellAdvice {

    private final Tenants tenants;
    private final Blueprints blueprints;
    private final Texts texts;
    private final String appOrigin;

    ShellAdvice(
            Tenants tenants, Blueprints blueprints, Texts texts, @Value("${careloop.app.origin}") String appOrigin) {
        this.tenants = tenants;
        this.blueprints = blueprints;
        this.texts = texts;
        this.appOrigin = appOrigin;
    }

    @ModelAttribute("shell")
    Shell shell(Visit visit, HttpServletRequest request) {
        var tenant = tenants.byId(visit.tenant());
        var changes = blueprints.drafts().size();
        return new Shell(
                tenant.name(),
                visit.name(),
                appOrigin + "/t/" + tenant.slug() + "/",
                changes,
                List.of(
                        entry(visit, request, "/pages", "/pages/home", "layout-grid", 0),
                        entry(visit, request, "/rules", "/rules", "coin", 0),
                        entry(visit, request, "/theme", "/theme", "palette", 0),
                        entry(visit, request, "/releases", "/releases", "rocket", changes)),
                request.getRequestURI(),
                visit.locale());
    }

    private Shell.Entry entry(
            Visit visit, HttpServletRequest request, String section, String href, String icon, int badge) {
        var current = request.getRequestURI().startsWith(section);
        return new Shell.Entry(
                href, texts.text(visit.locale(), "nav" + section.replace('/', '.')), icon, current, badge);
    }
}

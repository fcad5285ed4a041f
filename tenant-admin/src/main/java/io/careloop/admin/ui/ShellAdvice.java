package io.careloop.admin.ui;

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
    private final PendingDrafts pending;
    private final Texts texts;
    private final String appOrigin;

    ShellAdvice(
            Tenants tenants, PendingDrafts pending, Texts texts, @Value("${careloop.app.origin}") String appOrigin) {
        this.tenants = tenants;
        this.pending = pending;
        this.texts = texts;
        this.appOrigin = appOrigin;
    }

    @ModelAttribute("shell")
    Shell shell(Visit visit, HttpServletRequest request) {
        var tenant = tenants.byId(visit.tenant());
        return new Shell(
                tenant.name(),
                visit.name(),
                appOrigin + "/t/" + tenant.slug() + "/",
                pending,
                List.of(
                        entry(visit, request, "/pages", "/pages/home", "layout-grid"),
                        entry(visit, request, "/rules", "/rules", "coin"),
                        entry(visit, request, "/theme", "/theme", "palette"),
                        entry(visit, request, "/releases", "/releases", "rocket")),
                request.getRequestURI(),
                visit.locale());
    }

    private Shell.Entry entry(Visit visit, HttpServletRequest request, String section, String href, String icon) {
        var current = request.getRequestURI().startsWith(section);
        return new Shell.Entry(href, texts.text(visit.locale(), "nav" + section.replace('/', '.')), icon, current);
    }
}

package io.careloop.admin.ui;

import io.careloop.blueprint.Finding;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The builder's words, from {@code admin/messages*.properties}. A bundle of its own, so that no module's keys meet. */
@Component
public class Texts {

    private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

    public Texts() {
        bundle.setBasename("admin/messages");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
    }

    public String text(Locale locale, String code, Object... args) {
        return bundle.getMessage(code, args, locale);
    }

    /** A finding in words; one whose code has none says at least that something is wrong here. */
    public String finding(Locale locale, Finding finding) {
        var args = finding.args().toArray();
        var otherwise = bundle.getMessage("finding.other", args, locale);
        var text = bundle.getMessage("finding." + finding.code(), args, otherwise, locale);
        return text == null ? otherwise : text;
    }

    ResourceBundleMessageSource bundle() {
        return bundle;
    }
}

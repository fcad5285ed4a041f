package io.careloop.admin.forms;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Whom a form is drawn for.
 *
 * @param zone in which times of day are entered
 * @param icons what an icon picker offers
 * @param links targets a link picker offers
 * @param focusFirstError after the operator asked to submit, not while saving in the background
 */
public record FormContext(
        Locale locale, ZoneId zone, List<Option> icons, List<LinkGroup> links, boolean focusFirstError) {

    public FormContext {
        icons = List.copyOf(icons);
        links = List.copyOf(links);
    }

    public FormContext focusingFirstError() {
        return new FormContext(locale, zone, icons, links, true);
    }
}

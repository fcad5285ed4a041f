package io.careloop.admin.forms;

import io.careloop.admin.ui.Texts;
import io.careloop.blueprint.Finding;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** One form while it is drawn: the words, the findings and which field each of them belongs to. */
final class Sheet {

    private final Texts texts;
    private final FormContext context;
    private final List<Finding> findings;
    private final Map<Pointer, String> labels = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<String> within = new ArrayDeque<>();
    private boolean focused;

    Sheet(Texts texts, FormContext context, List<Finding> findings) {
        this.texts = texts;
        this.context = context;
        this.findings = findings;
        this.focused = !context.focusFirstError();
    }

    Locale locale() {
        return context.locale();
    }

    ZoneId zone() {
        return context.zone();
    }

    List<LinkGroup> links() {
        return context.links();
    }

    List<Option> icons(String id, String chosen) {
        return context.icons().stream()
                .map(icon -> new Option(id + "--" + icon.value(), icon.value(), icon.label(), icon.value().equals(chosen)))
                .toList();
    }

    String text(String code, Object... args) {
        return texts.text(context.locale(), code, args);
    }

    String id(Pointer at) {
        return at.id();
    }

    Head head(Meta meta, Slot slot) {
        var errors = findings.stream()
                .filter(finding -> finding.pointer().equals(slot.at().text()))
                .map(this::message)
                .distinct()
                .toList();
        return head(meta, slot, errors);
    }

    /** A finding of the form itself, which says more than what validation could say about the same value. */
    Head headWith(Meta meta, Slot slot, String code, String arg) {
        return head(meta, slot, List.of(message(new Finding(slot.at().text(), code, List.of(arg)))));
    }

    private Head head(Meta meta, Slot slot, List<String> errors) {
        var label = meta.title(locale(), slot.key());
        labels.put(slot.at(), label);
        errors.forEach(error -> problems.add(new Problem("#" + slot.at().id(), path(label), error)));
        var first = !focused && !errors.isEmpty();
        focused |= first;
        return new Head(
                slot.at().text(),
                slot.at().id(),
                label,
                meta.help(locale()),
                slot.required(),
                errors,
                slot.showIf(),
                first);
    }

    /** Draws an item of a list; problems inside it are told with its title. */
    Field within(String item, Supplier<Field> draw) {
        within.addLast(item);
        try {
            return draw.get();
        } finally {
            within.removeLast();
        }
    }

    private String path(String label) {
        var parts = new ArrayList<>(within);
        parts.add(label);
        return String.join(" · ", parts);
    }

    private String message(Finding finding) {
        return texts.finding(locale(), finding);
    }

    /** The problems of the fields in their order, then those that have no field: they link to the nearest one around. */
    List<Problem> problems() {
        var all = new ArrayList<>(problems);
        findings.stream()
                .filter(finding -> !labels.containsKey(new Pointer(finding.pointer())))
                .map(this::elsewhere)
                .forEach(all::add);
        return all;
    }

    private Problem elsewhere(Finding finding) {
        var at = new Pointer(finding.pointer());
        var around = labels.keySet().stream()
                .filter(each -> each.covers(at))
                .reduce((outer, inner) -> inner.text().length() > outer.text().length() ? inner : outer);
        return around.map(field -> new Problem("#" + field.id(), labels.getOrDefault(field, ""), message(finding)))
                .orElseGet(() -> new Problem("", "", message(finding)));
    }
}

package io.careloop.admin.forms;

import java.util.List;

/** Link targets of one sort, such as the tenant's pages. */
public record LinkGroup(String label, List<Option> targets) {

    public LinkGroup {
        targets = List.copyOf(targets);
    }

    boolean has(String value) {
        return targets.stream().anyMatch(target -> target.value().equals(value));
    }

    LinkGroup choosing(String value) {
        return new LinkGroup(
                label,
                targets.stream()
                        .map(each -> new Option(
                                each.id(),
                                each.value(),
                                each.label(),
                                each.value().equals(value)))
                        .toList());
    }
}

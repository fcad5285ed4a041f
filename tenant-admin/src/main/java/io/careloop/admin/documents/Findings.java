package io.careloop.admin.documents;

import io.careloop.admin.forms.Pointer;
import io.careloop.blueprint.Finding;
import java.util.List;

/** What stands in the way of releasing a document, by the place in it. */
public record Findings(List<Finding> all) {

    public Findings {
        all = List.copyOf(all);
    }

    /** About this place and everything below it. */
    public List<Finding> under(Pointer place) {
        return all.stream()
                .filter(each -> place.covers(new Pointer(each.pointer())))
                .toList();
    }

    /** The same, as a form sees them that shows nothing but this place. */
    public List<Finding> seenFrom(Pointer place) {
        return under(place).stream()
                .map(each -> new Finding(new Pointer(each.pointer()).from(place).text(), each.code(), each.args()))
                .toList();
    }
}

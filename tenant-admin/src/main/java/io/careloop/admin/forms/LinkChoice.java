package io.careloop.admin.forms;

import java.util.ArrayList;

/** Splits a link into what is picked and, for {@code tel:}, the number typed beside it, and joins them again. */
final class LinkChoice {

    static final String TELEPHONE = "tel:";
    /** The number's input; not a JSON pointer of its own, so it carries the field's name and a mark. */
    private static final String NUMBER_MARK = "#tel";

    private LinkChoice() {}

    static Field field(Sheet sheet, Head head, String value) {
        var telephone = value.startsWith(TELEPHONE);
        var picked = telephone ? TELEPHONE : value;
        var groups = new ArrayList<LinkGroup>();
        var known = picked.isEmpty() || telephone;
        for (var group : sheet.links()) {
            groups.add(group.choosing(picked));
            known |= group.has(picked);
        }
        return new Field.Link(
                head,
                picked,
                groups,
                known ? null : picked,
                head.name() + NUMBER_MARK,
                telephone ? value.substring(TELEPHONE.length()) : "");
    }

    static String stored(String text, Posted posted, Spot spot) {
        if (!text.equals(TELEPHONE)) {
            return text;
        }
        var number = posted.text(spot.name().text() + NUMBER_MARK);
        return TELEPHONE + (number == null ? "" : number.replaceAll("[\\s()]", ""));
    }
}

package io.careloop.bench;

import java.util.Locale;

/** One line of the table. */
record Row(
        String id, String work, String against, String product, String other, String ratio, Target target, String met) {

    static final String NOTHING = "–";

    /** A figure that is judged by its ratio to another one. */
    static Row ratio(String id, String work, String against, Figures product, Figures other, Target target) {
        double ratio = product.median() / other.median();
        return new Row(
                id,
                work,
                against,
                product.toString(),
                other.toString(),
                String.format(Locale.ROOT, "%.2f×", ratio),
                target,
                target.verdict(ratio));
    }

    /** A figure that is judged by itself. */
    static Row absolute(String id, String work, Figures product, Target target) {
        return new Row(
                id, work, NOTHING, product.toString(), NOTHING, NOTHING, target, target.verdict(product.median()));
    }

    static Row notRun(String id, String work, String because) {
        return new Row(id, work, NOTHING, "not run: " + because, NOTHING, NOTHING, Target.NONE, NOTHING);
    }

    String markdown() {
        return "| " + String.join(" | ", id, work, against, product, other, ratio, target.reach(), target.goal(), met)
                + " |";
    }
}

package io.careloop.ruletemplates;

import java.util.ArrayList;
import java.util.List;

/** Where the rules of one evaluation put what they give; the only thing a template can change. */
public final class Grants {

    private final List<Grant> given = new ArrayList<>();

    Grants() {}

    public void give(RuleInstance rule, long points) {
        given.add(new Grant(rule, points));
    }

    List<Grant> given() {
        return List.copyOf(given);
    }
}

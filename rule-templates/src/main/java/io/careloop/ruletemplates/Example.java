package io.careloop.ruletemplates;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A case that a template must decide as stated; checked by the build and whenever the product starts.
 *
 * @param points what is given for the fact, empty for nothing
 */
record Example(String name, JsonNode params, Fact fact, List<Long> points) {

    Example {
        points = List.copyOf(points);
    }
}

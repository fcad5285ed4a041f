package io.careloop.ruletemplates;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A sentence with gaps for parameters: <code>{points}</code> is the value, <code>{repeats?every:the first}</code> the
 * first text if the flag is set, else the second (which may be left out).
 */
public record Sentence(@JsonValue String text) {

    private static final Pattern GAP = Pattern.compile("\\{([a-z][A-Za-z0-9]*)(?:\\?([^:}]*)(?::([^}]*))?)?}");

    /** What stands for a parameter that is not filled in yet. */
    private static final String OPEN = "…";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sentence {}

    Set<String> parameters() {
        return GAP.matcher(text).results().map(gap -> gap.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    String with(JsonNode parameters) {
        return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(fill(gap, parameters)));
    }

    private static String fill(MatchResult gap, JsonNode parameters) {
        JsonNode value = parameters.path(gap.group(1));
        if (gap.group(2) == null) {
            return value.isNumber() ? value.asString() : OPEN;
        }
        if (value.asBoolean(false)) {
            return gap.group(2);
        }
        return gap.group(3) == null ? "" : gap.group(3);
    }
}

package io.careloop.ruletemplates;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template as one tenant configured it: a single fact, whatever the number of its parameters. Made by
 * {@link CompiledTemplate#rule}, which has checked the parameters against the template's schema.
 *
 * @param id the tenant's name for the rule, unique among its rules
 * @param name what the operator calls it
 */
public record RuleInstance(String id, String name, Map<String, Long> numbers, Map<String, Boolean> flags) {

    public RuleInstance {
        numbers = Map.copyOf(numbers);
        flags = Map.copyOf(flags);
    }

    public long number(String parameter) {
        return known(numbers.get(parameter), parameter);
    }

    public boolean flag(String parameter) {
        return known(flags.get(parameter), parameter);
    }

    private static <T> T known(@Nullable T value, String parameter) {
        if (value == null) {
            throw new IllegalArgumentException("the template has no such parameter: " + parameter);
        }
        return value;
    }
}

package io.careloop.blueprint;

import java.util.List;

/**
 * Something in a document that stands in the way of its release.
 *
 * @param pointer JSON pointer of the field, {@code ""} for the document itself
 * @param code what is wrong; the text for people is under {@code finding.<code>} in the message bundles
 * @param args values for that text
 */
public record Finding(String pointer, String code, List<String> args) {

    public Finding {
        args = List.copyOf(args);
    }

    public static Finding of(String pointer, String code, Object... args) {
        return new Finding(
                pointer, code, List.of(args).stream().map(String::valueOf).toList());
    }
}

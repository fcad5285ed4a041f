package io.careloop.rules;

/**
 * A rule as an operator would say it.
 *
 * @param text plain text; the name of the rule if its template is unknown
 */
public record RuleSentence(String ruleId, String name, boolean enabled, String text) {}

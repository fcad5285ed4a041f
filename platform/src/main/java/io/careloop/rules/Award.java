package io.careloop.rules;

/**
 * Points that a rule gives, with all it takes to say why.
 *
 * @param ruleId id of the rule in the tenant's document
 * @param ruleName what the operator called it at that release
 * @param release number of the release the rule was live in
 * @param points positive
 */
public record Award(String ruleId, String ruleName, String template, int templateVersion, long release, long points) {}

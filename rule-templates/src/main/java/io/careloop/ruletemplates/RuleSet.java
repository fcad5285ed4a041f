package io.careloop.ruletemplates;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the rules of a template decide. */
public enum RuleSet {
    @JsonProperty("points")
    POINTS
}

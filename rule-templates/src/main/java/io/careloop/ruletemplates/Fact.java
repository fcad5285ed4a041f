package io.careloop.ruletemplates;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/**
 * Something that happened to a member, as rules see it: no names, no readings, nothing that identifies a person. As
 * JSON it carries its {@code kind}, so that a stored fact can be evaluated again.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Fact permits CheckIn {

    /** What it is called in JSON and in stored keys, so it never changes. */
    String kind();

    /** The day it happened on, in the tenant's time zone. */
    LocalDate day();
}

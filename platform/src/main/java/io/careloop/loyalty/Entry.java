package io.careloop.loyalty;

import java.time.Instant;

/**
 * One line of a member's statement.
 *
 * @param balance the member's points after it
 * @param title name of the rule, in the tenant's words
 * @param occurredAt UTC
 */
public record Entry(long id, long points, long balance, String title, Instant occurredAt) {}

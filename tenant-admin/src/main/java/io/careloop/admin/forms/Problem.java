package io.careloop.admin.forms;

/**
 * A line of the summary above a form.
 *
 * @param href the field, empty when it is about the form as a whole
 */
public record Problem(String href, String label, String message) {}

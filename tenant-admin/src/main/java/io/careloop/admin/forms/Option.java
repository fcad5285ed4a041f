package io.careloop.admin.forms;

/** One of the values to choose from. */
public record Option(String id, String value, String label, boolean chosen) {}

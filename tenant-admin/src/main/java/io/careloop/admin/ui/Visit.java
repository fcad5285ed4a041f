package io.careloop.admin.ui;

import io.careloop.shared.TenantId;
import java.util.Locale;

/**
 * Who asks, and how the answer should look. Controllers take it as an argument.
 *
 * @param login of the operator, kept with what they do
 * @param partial asked by htmx: answer with the parts that changed
 */
public record Visit(String login, String name, TenantId tenant, Locale locale, boolean partial) {}

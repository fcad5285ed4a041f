package io.careloop.admin.documents;

/**
 * The phone beside a form.
 *
 * @param url of the app in the frame
 * @param origin the only one that messages go to and come from
 * @param draft the message that shows the draft, as JSON
 */
public record Preview(String url, String origin, String draft) {}

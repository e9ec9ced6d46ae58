package org.marsad.site.internal;

/**
 * One page of a team's, ready to be shown.
 *
 * @param title the text of its first heading
 * @param html the rest, made from Markdown: no HTML of the author's is in it
 * @param language the language it is in
 * @param packaged whether it came with the software, and is not the team's own
 */
public record TeamText(String title, String html, String language, boolean packaged) {}

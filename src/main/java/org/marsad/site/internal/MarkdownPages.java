package org.marsad.site.internal;

import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.marsad.StartRefusedException;
import org.marsad.promise.Team;
import org.springframework.stereotype.Component;

/**
 * Makes pages of Markdown (CommonMark). HTML in a text is shown as its letters, and only addresses that lead somewhere
 * harmless become links: nobody's text brings a script. Pictures are left out.
 */
@Component
class MarkdownPages {

    private static final String ESCAPED = "([\\\\`*_{}\\[\\]()#+.!<>|~-])";

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer html =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private final TextContentRenderer text = TextContentRenderer.builder().build();
    private final Team team;

    MarkdownPages(Team team) {
        this.team = team;
    }

    /** A text whose first heading is the page's title. */
    TeamText page(String markdown, String language, boolean packaged) {
        Node document = parser.parse(filledIn(markdown, language));
        Node first = document.getFirstChild();
        if (!(first instanceof Heading heading) || heading.getLevel() != 1) {
            throw new StartRefusedException(
                    "A page of marsad.team.dir begins with its title, as in \"# About us\"; one in" + " the language "
                            + language + " does not.");
        }
        String title = text.render(first).strip();
        first.unlink();
        withoutPictures(document);
        return new TeamText(title, html.render(document), language, packaged);
    }

    private static void withoutPictures(Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            if (child instanceof Image) {
                child.unlink();
            } else {
                withoutPictures(child);
            }
            child = next;
        }
    }

    /** The settings that texts speak of, so that a name or a licence stands in one place. */
    private String filledIn(String markdown, String language) {
        Map<String, String> values = Map.of(
                "{name}", escaped(team.name(language)),
                "{licence}", escaped(team.licence().name()),
                "{licence-url}", "<" + team.licence().url() + ">",
                "{contact}", team.contact().map(contact -> "<" + contact + ">").orElse(""));
        String chosen = onlyIf(markdown, team.contact().isPresent());
        return Stream.of("{name}", "{licence}", "{licence-url}", "{contact}")
                .reduce(chosen, (filled, place) -> filled.replace(place, values.get(place)));
    }

    /** A paragraph that begins with {@code {contact?}} or {@code {no-contact?}} is there in that case alone. */
    private static String onlyIf(String markdown, boolean contact) {
        String without = contact ? "{no-contact?}" : "{contact?}";
        return markdown.lines()
                .filter(line -> !line.startsWith(without))
                .map(line -> line.replaceFirst("^\\{(no-)?contact\\?}\\s*", ""))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static String escaped(String value) {
        return value.replaceAll(ESCAPED, "\\\\$1");
    }
}

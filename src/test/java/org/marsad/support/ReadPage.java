package org.marsad.support;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as its readers meet it, with what it says to screen readers too. */
public final class ReadPage {

    /** Letters and signs that Arabic is written with and Sorani is not. */
    private static final Pattern ARABIC =
            Pattern.compile("[\\u0621-\\u0625\\u0629\\u062B\\u0630\\u0635-\\u0638\\u0643\\u0649-\\u0652]");

    private static final Pattern LATIN_WORDS = Pattern.compile("[a-z]{3,} [a-z]{2,} [a-z]{2,}");

    private final Document page;

    public ReadPage(String html) {
        this.page = Jsoup.parse(html);
    }

    /** The language and the direction that the page says it has: {@code ckb rtl}. */
    public String language() {
        Element root = page.child(0);
        return root.attr("lang") + " " + root.attr("dir");
    }

    /** What stands in a Kurdish page in Arabic or English without saying so. */
    public List<String> unmarkedInKurdish() {
        Document rest = page.clone();
        rest.select("[lang=ar], [lang=en], script, style, bdi, code, [dir=auto]")
                .remove();
        List<String> said = new ArrayList<>();
        for (Element each : rest.getAllElements()) {
            said.add(each.ownText());
            for (String attribute : List.of("title", "alt", "placeholder", "aria-label", "content")) {
                said.add(each.attr(attribute));
            }
            each.attributes().forEach(attribute -> {
                if (attribute.getKey().startsWith("data-")) {
                    said.add(attribute.getValue());
                }
            });
        }
        return said.stream()
                .filter(text ->
                        ARABIC.matcher(text).find() || LATIN_WORDS.matcher(text).find())
                .toList();
    }

    /** Whether something in the page asks for a sentence that no bundle has. */
    public boolean lacksASentence() {
        return page.outerHtml().contains("??");
    }
}

package org.marsad.promise.internal.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseDossier.Paragraph;

/**
 * The way back from the cells of a justification to its paragraphs: an empty line stands between them, and before a dated
 * one its date. A paragraph that stands in two languages in the same words is one that is missing in the second.
 */
final class JustificationCells {

    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d): (.*)", Pattern.DOTALL);

    private JustificationCells() {}

    /** The paragraphs; empty if the languages have different numbers of them, or other dates. */
    static Optional<List<Paragraph>> read(Map<String, String> cells, Set<String> translated) {
        Map<String, List<String>> texts = new HashMap<>();
        cells.forEach((language, cell) -> {
            if (!cell.isEmpty()) {
                texts.put(language, List.of(cell.split("\n\n", -1)));
            }
        });
        if (texts.values().stream().map(List::size).distinct().count() > 1) {
            return Optional.empty();
        }
        int count = texts.values().stream().findFirst().map(List::size).orElse(0);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Optional<Paragraph> paragraph = paragraph(texts, i, translated);
            if (paragraph.isEmpty()) {
                return Optional.empty();
            }
            paragraphs.add(paragraph.get());
        }
        return Optional.of(paragraphs);
    }

    private static Optional<Paragraph> paragraph(
            Map<String, List<String>> texts, int position, Set<String> translated) {
        Map<String, String> words = new HashMap<>();
        Set<@Nullable LocalDate> dates = new HashSet<>();
        for (Map.Entry<String, List<String>> language : texts.entrySet()) {
            String text = language.getValue().get(position);
            Matcher dated = DATED.matcher(text);
            LocalDate date = dated.matches() ? date(dated.group(1)) : null;
            dates.add(date);
            words.put(language.getKey(), date == null ? text : dated.group(2));
        }
        if (dates.size() != 1 || words.values().stream().anyMatch(String::isBlank)) {
            return Optional.empty();
        }
        withoutRepetitions(words);
        Set<String> translations = new HashSet<>(translated);
        translations.retainAll(words.keySet());
        if (translations.size() == words.size()) {
            translations.clear();
        }
        return Optional.of(new Paragraph(dates.iterator().next(), new LocalizedText(words, translations)));
    }

    /** What the table repeats for a language that has no words of its own is what another one says. */
    private static void withoutRepetitions(Map<String, String> words) {
        LocalizedText all = LocalizedText.of(words);
        for (String language : all.texts().keySet()) {
            String own = words.remove(language);
            if (own != null
                    && (words.isEmpty() || !LocalizedText.of(words).in(language).equals(own))) {
                words.put(language, own);
            }
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

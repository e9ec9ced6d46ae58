package org.marsad.promise.internal.importing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;
import org.marsad.promise.Languages;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseColumns;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseDossier.Paragraph;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.marsad.promise.internal.ImportedPromise;
import org.marsad.promise.internal.Justification;
import org.marsad.promise.internal.PromiseContent;
import org.marsad.promise.internal.TextRules;
import org.marsad.promise.internal.importing.CsvTable.Line;
import org.marsad.promise.internal.importing.ImportReport.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a row says beyond the words of a promise: rating, review date, justification. Of a promise that is there these
 * change through evidence, correction or review, never through a table. A new one may bring them along as its history,
 * with an entry in its timeline that says where they come from.
 */
@Component
class RowHistory {

    private final RatingScale scale;
    private final PromiseCatalogue catalogue;
    private final Languages languages;
    private final MessageSource messages;
    private final Clock clock;

    RowHistory(
            RatingScale scale, PromiseCatalogue catalogue, Languages languages, MessageSource messages, Clock clock) {
        this.scale = scale;
        this.catalogue = catalogue;
        this.languages = languages;
        this.messages = messages;
        this.clock = clock;
    }

    /** What was read, and what is wrong with it. */
    record Read(@Nullable ImportedPromise history, List<Problem> problems) {}

    Read ofNew(Line line, String id, @Nullable PromiseContent content) {
        List<Problem> problems = new ArrayList<>();
        Rating rating = rating(line, problems);
        LocalDate review = reviewDate(line, problems);
        List<Paragraph> paragraphs = paragraphs(line, problems);
        if (content == null || rating == null || !problems.isEmpty()) {
            return new Read(null, problems);
        }
        boolean rated = !rating.code().equals(scale.initial().code());
        if (!rated && review == null && paragraphs.isEmpty()) {
            return new Read(null, List.of());
        }
        List<ImportedPromise.Entry> timeline = rated ? List.of(takenOver(rating)) : List.of();
        return new Read(new ImportedPromise(id, content, rating.code(), review, paragraphs, timeline), List.of());
    }

    private @Nullable Rating rating(Line line, List<Problem> problems) {
        String code = line.text(PromiseColumns.RATING).strip();
        if (code.isEmpty()) {
            return scale.initial();
        }
        Optional<Rating> rating = scale.find(code);
        if (rating.isEmpty()) {
            problems.add(Problem.of(PromiseColumns.RATING, "rating"));
        }
        return rating.orElse(null);
    }

    private static @Nullable LocalDate reviewDate(Line line, List<Problem> problems) {
        String text = line.text(PromiseColumns.REVIEW_DATE).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(Problem.of(PromiseColumns.REVIEW_DATE, "date"));
            return null;
        }
    }

    private List<Paragraph> paragraphs(Line line, List<Problem> problems) {
        Map<String, String> cells = justification(line);
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            if (!TextRules.storable(cell.getValue()) || TextRules.reordered(cell.getValue())) {
                problems.add(Problem.of(PromiseColumns.in(PromiseColumns.JUSTIFICATION, cell.getKey()), "control"));
            }
        }
        HashSet<String> translated =
                new HashSet<>(RowForms.words(line.text(PromiseColumns.translated(PromiseColumns.JUSTIFICATION))));
        Optional<List<Paragraph>> paragraphs = JustificationCells.read(cells, translated);
        if (paragraphs.isEmpty()) {
            problems.add(Problem.of(PromiseColumns.JUSTIFICATION, "paragraphs"));
        }
        return paragraphs.orElse(List.of());
    }

    private Map<String, String> justification(Line line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String language : languages.codes()) {
            String text = line.text(PromiseColumns.in(PromiseColumns.JUSTIFICATION, language));
            if (!text.isBlank()) {
                cells.put(language, text);
            }
        }
        return cells;
    }

    /** Dated the day of the import, because nothing in a table says when the rating came about. */
    private ImportedPromise.Entry takenOver(Rating rating) {
        Map<String, String> texts = new TreeMap<>();
        for (String language : languages.codes()) {
            texts.put(
                    language,
                    Objects.requireNonNull(messages.getMessage(
                            "import.entry",
                            new Object[] {rating.name().in(language)},
                            Locale.forLanguageTag(language))));
        }
        return new ImportedPromise.Entry(
                new PartialDate(LocalDate.now(clock), DatePrecision.DAY),
                EntryKind.RATING_CHANGE,
                LocalizedText.of(texts),
                null,
                scale.initial().code(),
                rating.code(),
                List.of());
    }

    /** What a row would have otherwise of a promise that is there. */
    List<Problem> differences(Line line, String id) {
        PromiseDossier promise = catalogue.dossier(id).orElseThrow();
        List<Problem> problems = new ArrayList<>();
        differs(
                problems,
                line,
                PromiseColumns.RATING,
                promise.overview().rating().code());
        differs(problems, line, PromiseColumns.REVIEW_DATE, Objects.toString(promise.reviewDate(), ""));
        LocalizedText joined = Justification.joined(promise.justification());
        for (String language : languages.codes()) {
            String column = PromiseColumns.in(PromiseColumns.JUSTIFICATION, language);
            differs(problems, line, column, joined == null ? "" : joined.texts().getOrDefault(language, ""));
        }
        return problems;
    }

    private static void differs(List<Problem> problems, Line line, String column, String current) {
        if (line.has(column) && !line.text(column).strip().equals(current.strip())) {
            problems.add(Problem.of(column, "byEvidence"));
        }
    }
}

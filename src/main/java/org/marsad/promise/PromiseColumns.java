package org.marsad.promise;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table of promises, one promise a row: the same in the open data ({@code /data/promises.csv}) and in a
 * file that is imported. A multilingual text has a column for each of the site's languages, {@code title_ar}, and one
 * that names the languages in which it is a translation, {@code title_translated}, with a space between them. An empty
 * cell is no text. Cells are written by {@link SpreadsheetCell}.
 */
public final class PromiseColumns {

    /** The permanent slug. */
    public static final String ID = "id";

    /** Where the promise stands on the site; says nothing to an import. */
    public static final String URL = "url";

    /** Multilingual: the title. */
    public static final String TITLE = "title";

    /** Code of the sector. */
    public static final String SECTOR = "sector";

    /** Code of who made it. */
    public static final String MAKER = "maker";

    /** Multilingual: the name of who made it. */
    public static final String MAKER_NAME = "maker_name";

    /** Multilingual: the promise's own words. */
    public static final String TEXT = "text";

    /** Code of the rating. */
    public static final String RATING = "rating";

    /** Code of a {@link Schedule}. */
    public static final String SCHEDULE = "schedule";

    /** Code of an {@link EvidenceStrength}; empty if not assessed. */
    public static final String EVIDENCE_STRENGTH = "evidence_strength";

    /** When a forecast is looked at again, {@code YYYY-MM-DD}; mostly empty. */
    public static final String REVIEW_DATE = "review_date";

    /** Multilingual: the paragraphs with an empty line between them, dated ones as {@code 2026-03-05: …}. */
    public static final String JUSTIFICATION = "justification";

    /** When something was last published on it, ISO 8601 in UTC; says nothing to an import. */
    public static final String UPDATED_AT = "updated_at";

    private PromiseColumns() {}

    /** All of them in their order, with these languages. */
    public static List<String> names(List<String> languages) {
        List<String> names = new ArrayList<>(List.of(ID, URL));
        names.addAll(multilingual(TITLE, languages));
        names.addAll(List.of(SECTOR, MAKER));
        names.addAll(multilingual(MAKER_NAME, languages));
        names.addAll(multilingual(TEXT, languages));
        names.addAll(List.of(RATING, SCHEDULE, EVIDENCE_STRENGTH, REVIEW_DATE));
        names.addAll(multilingual(JUSTIFICATION, languages));
        names.add(UPDATED_AT);
        return List.copyOf(names);
    }

    /** The columns of a multilingual text: one for each language, and the one that says what is a translation. */
    public static List<String> multilingual(String column, List<String> languages) {
        List<String> names = new ArrayList<>();
        languages.forEach(language -> names.add(in(column, language)));
        names.add(translated(column));
        return names;
    }

    /** The column of a multilingual text that has it in this language. */
    public static String in(String column, String language) {
        return column + "_" + language;
    }

    /** The column that names the languages in which a multilingual text is a translation. */
    public static String translated(String column) {
        return column + "_translated";
    }
}

package org.marsad.promise.internal.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.internal.ImportedPromise;
import org.marsad.promise.internal.editing.Proposal.Draft;

/** What a file would change, row by row, before anything is changed. */
public record ImportReport(List<Row> rows) {

    public ImportReport {
        rows = List.copyOf(rows);
    }

    /** Whether everything in it can be proposed, and there is something to propose. */
    public boolean isProposable() {
        return count(Outcome.ERROR) == 0 && !drafts().isEmpty();
    }

    /** How many rows have this outcome. */
    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** The rows that become proposals. */
    public List<Row> drafts() {
        return rows.stream().filter(row -> row.draft() != null).toList();
    }

    /** What would become of a row. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        ERROR
    }

    /**
     * One row of a table, or one promise file.
     *
     * @param place line of the table where it begins, or name of the file
     * @param id of the promise; what stands there, if that is none
     * @param draft what would be proposed; null for what is unchanged or wrong
     * @param history what a new promise brings besides its words
     */
    public record Row(
            String place,
            String id,
            Outcome outcome,
            List<Problem> problems,
            @Nullable Draft draft,
            @Nullable ImportedPromise history) {

        public Row {
            problems = List.copyOf(problems);
        }

        static Row wrong(String place, String id, List<Problem> problems) {
            return new Row(place, id, Outcome.ERROR, problems, null, null);
        }

        static Row unchanged(String place, String id, List<Problem> remarks) {
            return new Row(place, id, Outcome.UNCHANGED, remarks, null, null);
        }
    }

    /**
     * Something to say of a row or a file.
     *
     * @param column name of the column; empty for the whole
     * @param key of the sentence in the bundles
     * @param values for the sentence
     */
    public record Problem(String column, String key, List<Object> values) {

        public Problem {
            values = List.copyOf(values);
        }

        static Problem of(String column, String code, Object... values) {
            return new Problem(column, "import.problem." + code, List.of(values));
        }
    }
}

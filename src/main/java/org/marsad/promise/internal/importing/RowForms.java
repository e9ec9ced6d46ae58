package org.marsad.promise.internal.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.promise.Languages;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseColumns;
import org.marsad.promise.PromiseMaker;
import org.marsad.promise.internal.PromiseContent;
import org.marsad.promise.internal.PromiseVersion;
import org.marsad.promise.internal.editing.DraftForm;
import org.marsad.promise.internal.editing.InvalidDraftException;
import org.marsad.promise.internal.importing.CsvTable.Line;
import org.marsad.promise.internal.importing.ImportReport.Problem;
import org.springframework.stereotype.Component;

/** A row as the form in which an editor would have written the same. A column that the table lacks says nothing. */
@Component
class RowForms {

    private final PromiseCatalogue catalogue;
    private final Languages languages;

    RowForms(PromiseCatalogue catalogue, Languages languages) {
        this.catalogue = catalogue;
        this.languages = languages;
    }

    DraftForm creation(Line line, String reason) {
        Map<String, List<String>> fields = new LinkedHashMap<>(DraftForm.empty().fields());
        String maker = line.text(PromiseColumns.MAKER).strip();
        boolean known = known(maker).isPresent();
        fields.put("id", List.of(line.text(PromiseColumns.ID).strip()));
        fields.put("maker", List.of(known ? maker : ""));
        if (!known) {
            fields.put("makerCode", List.of(maker));
            multilingual(fields, line, PromiseColumns.MAKER_NAME, "makerName");
        }
        shared(fields, line, reason);
        return new DraftForm(fields);
    }

    DraftForm edit(Line line, PromiseVersion current, String reason) {
        Map<String, List<String>> fields = new LinkedHashMap<>(
                DraftForm.of(current.content(), current.number()).fields());
        put(fields, line, PromiseColumns.MAKER, "maker");
        shared(fields, line, reason);
        return new DraftForm(fields);
    }

    private void shared(Map<String, List<String>> fields, Line line, String reason) {
        multilingual(fields, line, PromiseColumns.TITLE, "title");
        multilingual(fields, line, PromiseColumns.TEXT, "text");
        put(fields, line, PromiseColumns.SECTOR, "sector");
        put(fields, line, PromiseColumns.SCHEDULE, "schedule");
        put(fields, line, PromiseColumns.EVIDENCE_STRENGTH, "strength");
        fields.put("reason", List.of(reason));
    }

    private void multilingual(Map<String, List<String>> fields, Line line, String column, String field) {
        for (String language : languages.codes()) {
            if (line.has(PromiseColumns.in(column, language))) {
                fields.put(field + "." + language, List.of(line.text(PromiseColumns.in(column, language))));
            }
        }
        if (line.has(PromiseColumns.translated(column))) {
            fields.put(field + ".translated", words(line.text(PromiseColumns.translated(column))));
        }
    }

    private static void put(Map<String, List<String>> fields, Line line, String column, String field) {
        if (line.has(column)) {
            fields.put(field, List.of(line.text(column).strip()));
        }
    }

    static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s+"));
    }

    /** A maker's name is the same on all its promises, so no row of a table changes it. */
    List<Problem> makerDifferences(Line line, PromiseContent current) {
        String code =
                line.has(PromiseColumns.MAKER) ? line.text(PromiseColumns.MAKER).strip() : current.maker();
        LocalizedText name = known(code).map(PromiseMaker::name).orElse(current.makerName());
        List<Problem> problems = new ArrayList<>();
        for (String language : languages.codes()) {
            String column = PromiseColumns.in(PromiseColumns.MAKER_NAME, language);
            if (line.has(column)
                    && !line.text(column)
                            .strip()
                            .equals(name.texts().getOrDefault(language, "").strip())) {
                problems.add(Problem.of(column, "makerName"));
            }
        }
        return problems;
    }

    private Optional<PromiseMaker> known(String code) {
        return catalogue.makers().stream()
                .filter(maker -> maker.code().equals(code))
                .findFirst();
    }

    /** What is wrong with a form, under the names of the table's columns. */
    static List<Problem> problems(InvalidDraftException invalid) {
        return invalid.problems().stream()
                .map(problem -> new Problem(column(problem.field()), "editing.problem." + problem.code(), List.of()))
                .distinct()
                .toList();
    }

    private static String column(String field) {
        return field.replace("makerCode", PromiseColumns.MAKER)
                .replace("makerName", PromiseColumns.MAKER_NAME)
                .replace("strength", PromiseColumns.EVIDENCE_STRENGTH)
                .replace('.', '_');
    }
}

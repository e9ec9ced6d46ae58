package org.marsad.promise.internal.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseColumns;
import org.marsad.promise.internal.PromiseContent;
import org.marsad.promise.internal.PromiseVersion;
import org.marsad.promise.internal.PromiseVersions;
import org.marsad.promise.internal.TextRules;
import org.marsad.promise.internal.editing.DraftCheck;
import org.marsad.promise.internal.editing.InvalidDraftException;
import org.marsad.promise.internal.editing.Proposal.Draft;
import org.marsad.promise.internal.editing.Proposals;
import org.marsad.promise.internal.importing.CsvTable.Line;
import org.marsad.promise.internal.importing.ImportReport.Outcome;
import org.marsad.promise.internal.importing.ImportReport.Problem;
import org.marsad.promise.internal.importing.ImportReport.Row;
import org.springframework.stereotype.Component;

/** Says of each row of a table what it would change, by the rules that editors' forms obey. */
@Component
class TableReport {

    private final PromiseVersions versions;
    private final Proposals proposals;
    private final DraftCheck check;
    private final RowForms forms;
    private final RowHistory history;

    TableReport(PromiseVersions versions, Proposals proposals, DraftCheck check, RowForms forms, RowHistory history) {
        this.versions = versions;
        this.proposals = proposals;
        this.check = check;
        this.forms = forms;
        this.history = history;
    }

    ImportReport of(CsvTable table, String reason) {
        List<Row> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, LocalizedText> makers = new HashMap<>();
        for (Line line : table.lines()) {
            String id = line.text(PromiseColumns.ID).strip();
            rows.add(ids.add(id) ? agreeing(row(line, id, reason), makers) : twice(line, id));
        }
        return new ImportReport(rows);
    }

    private static Row twice(Line line, String id) {
        return wrong(line, id, Problem.of(PromiseColumns.ID, "twice"));
    }

    private Row row(Line line, String id, String reason) {
        if (!line.complete()) {
            return wrong(line, id, Problem.of("", "cells"));
        }
        if (!id.matches(TextRules.SLUG)) {
            return created(line, id, reason);
        }
        if (proposals.openFor(id).isPresent()) {
            return wrong(line, id, Problem.of("", "held"));
        }
        Optional<PromiseVersion> latest = versions.latest(id);
        if (latest.isEmpty()) {
            return created(line, id, reason);
        }
        return latest.get().kind() == PromiseVersion.Kind.WITHDRAWN
                ? wrong(line, id, Problem.of("", "withdrawn"))
                : changed(line, id, latest.get(), reason);
    }

    private Row created(Line line, String id, String reason) {
        List<Problem> problems = new ArrayList<>();
        Draft draft = null;
        try {
            draft = check.creation(forms.creation(line, reason));
        } catch (InvalidDraftException invalid) {
            problems.addAll(RowForms.problems(invalid));
        }
        RowHistory.Read read = history.ofNew(line, id, draft == null ? null : draft.content());
        problems.addAll(read.problems());
        return draft == null || !problems.isEmpty()
                ? Row.wrong(place(line), CsvTable.shortened(id), problems)
                : new Row(place(line), id, Outcome.NEW, List.of(), draft, read.history());
    }

    private Row changed(Line line, String id, PromiseVersion current, String reason) {
        List<Problem> problems = new ArrayList<>(history.differences(line, id));
        problems.addAll(forms.makerDifferences(line, current.content()));
        Draft draft = null;
        try {
            draft = check.edit(forms.edit(line, current, reason), id, current);
        } catch (InvalidDraftException invalid) {
            boolean same = invalid.problems().stream()
                    .allMatch(problem -> problem.code().equals("unchanged"));
            if (!same) {
                problems.addAll(RowForms.problems(invalid));
            }
        }
        if (!problems.isEmpty()) {
            return Row.wrong(place(line), id, problems);
        }
        return draft == null
                ? Row.unchanged(place(line), id, List.of())
                : new Row(place(line), id, Outcome.CHANGED, List.of(), draft, null);
    }

    /** Two new promises of one new maker call it by the same name. */
    private static Row agreeing(Row row, Map<String, LocalizedText> makers) {
        PromiseContent content = row.draft() == null ? null : row.draft().content();
        if (content == null) {
            return row;
        }
        LocalizedText known = makers.putIfAbsent(content.maker(), content.makerName());
        return known == null || known.equals(content.makerName())
                ? row
                : Row.wrong(row.place(), row.id(), List.of(Problem.of(PromiseColumns.MAKER_NAME, "makerName")));
    }

    private static Row wrong(Line line, String id, Problem problem) {
        return Row.wrong(place(line), CsvTable.shortened(id), List.of(problem));
    }

    private static String place(Line line) {
        return String.valueOf(line.number());
    }
}

package org.marsad.promise.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.marsad.promise.internal.ImportedPromise;
import org.marsad.promise.internal.PromiseContent;
import org.marsad.promise.internal.PromiseVersion;
import org.marsad.promise.internal.PromiseVersions;
import org.marsad.promise.internal.editing.Proposal;
import org.marsad.promise.internal.importing.ImportReport;
import org.marsad.promise.internal.importing.ImportReport.Outcome;
import org.marsad.promise.internal.importing.ImportedProposals;
import org.marsad.promise.internal.importing.ImportedProposals.Item;
import org.marsad.promise.internal.importing.Imports;
import org.marsad.promise.internal.importing.PromiseImport;
import org.marsad.promise.internal.importing.PromiseImport.State;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of imports show. */
@Component
class ImportPages {

    private final Imports imports;
    private final ImportedProposals proposed;
    private final PromiseVersions versions;
    private final ContentChanges changes;
    private final RatingScale scale;

    ImportPages(
            Imports imports,
            ImportedProposals proposed,
            PromiseVersions versions,
            ContentChanges changes,
            RatingScale scale) {
        this.imports = imports;
        this.proposed = proposed;
        this.versions = versions;
        this.changes = changes;
        this.scale = scale;
    }

    /**
     * A row of a report, or a proposal of an import, with what it changes.
     *
     * @param title null for a row that is wrong
     * @param rating of a new promise that brings one
     */
    record Shown<T>(
            T of,
            @Nullable LocalizedText title,
            List<ContentChanges.Change> changes,
            @Nullable PromiseContent whole,
            @Nullable ImportedPromise history,
            @Nullable Rating rating) {}

    String form(Model model, @Nullable Authentication staff) {
        common(model, staff);
        model.addAttribute("imports", imports.newest());
        return "promise/import";
    }

    String report(Model model, PromiseImport made, @Nullable Authentication staff, Locale locale) {
        common(model, staff);
        model.addAttribute("made", made);
        if (made.state() == State.REPORTED) {
            ImportReport report = imports.report(made);
            model.addAttribute("report", report);
            model.addAttribute("outcomes", Outcome.values());
            model.addAttribute(
                    "rows",
                    report.rows().stream()
                            .map(row -> shown(row, row.draft(), row.history(), locale))
                            .toList());
        } else {
            String me = staff == null ? "" : staff.getName();
            List<Item> items = proposed.of(made.id());
            model.addAttribute("me", me);
            model.addAttribute("own", made.by().equals(me));
            model.addAttribute(
                    "items",
                    items.stream()
                            .map(item -> shown(item, item.proposal().draft(), item.history(), locale))
                            .toList());
            model.addAttribute(
                    "waiting", items.stream().filter(item -> item.waitsFor(me)).count());
        }
        return "promise/import-report";
    }

    private void common(Model model, @Nullable Authentication staff) {
        model.addAttribute("administrator", DeskModel.has(staff, "ROLE_ADMINISTRATOR"));
        model.addAttribute("editor", DeskModel.has(staff, "ROLE_EDITOR"));
        model.addAttribute("unlisted", true);
        model.addAttribute("megabytes", Imports.LARGEST_FILE / 1_000_000);
    }

    private <T> Shown<T> shown(T of, Proposal.@Nullable Draft draft, @Nullable ImportedPromise history, Locale locale) {
        PromiseContent content = draft == null ? null : draft.content();
        if (draft == null || content == null) {
            return new Shown<>(of, null, List.of(), null, null, null);
        }
        Optional<PromiseContent> before = versions.of(draft.promiseId()).stream()
                .filter(version -> version.number() == draft.base())
                .map(PromiseVersion::content)
                .findFirst();
        return new Shown<>(
                of,
                content.title(),
                before.map(old -> changes.between(old, content, locale)).orElse(List.of()),
                before.isPresent() ? null : content,
                history,
                history == null ? null : scale.find(history.rating()).orElse(null));
    }
}

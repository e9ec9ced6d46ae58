package org.marsad.promise.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseDossier.Source;

/** The history in a promise file: oldest first, and from one rating to the next up to the one the promise has. */
final class SeedTimeline {

    private static final Set<String> FIELDS = Set.of("date", "precision", "kind", "text", "note", "rating", "sources");

    private static final Comparator<ImportedPromise.Entry> ORDER = Comparator.comparing(
                    (ImportedPromise.Entry entry) -> entry.date().date())
            .thenComparing(ImportedPromise.Entry::kind);

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NOTE = 20_000;

    private final Scale scale;
    private final SeedSources sources;
    private final LocalDate today;

    private final List<ImportedPromise.Entry> entries = new ArrayList<>();

    @Nullable
    private String reached;

    SeedTimeline(Scale scale, SeedSources sources, LocalDate today) {
        this.scale = scale;
        this.sources = sources;
        this.today = today;
    }

    /** The entries of this list, which must lead to this rating. */
    List<ImportedPromise.Entry> read(SeedNode list, SeedNode rating) {
        list.list().forEach(this::add);
        if (reached != null && !reached.equals(rating.text())) {
            throw rating.broken("the timeline ends with the rating " + reached + ", not with " + rating.text());
        }
        return List.copyOf(entries);
    }

    private void add(SeedNode node) {
        Map<String, SeedNode> fields = node.fields(FIELDS);
        ImportedPromise.Entry entry = entry(node, fields);
        if (!entries.isEmpty() && ORDER.compare(entries.get(entries.size() - 1), entry) > 0) {
            throw node.required(fields, "date")
                    .broken("the entry before is later; they stand oldest first, on one day events before rating"
                            + " changes");
        }
        entries.add(entry);
    }

    private ImportedPromise.Entry entry(SeedNode node, Map<String, SeedNode> fields) {
        EntryKind kind = node.required(fields, "kind").code(EntryKind.class);
        SeedNode change = SeedNode.optional(fields, "rating").orElse(null);
        if (kind == EntryKind.RATING_CHANGE && change == null) {
            throw node.missing("rating", "the field is missing, and a RATING_CHANGE needs it");
        }
        if (kind != EntryKind.RATING_CHANGE && change != null) {
            throw change.broken("only a RATING_CHANGE has a rating");
        }
        Map<String, SeedNode> ratings = change == null ? Map.of() : change.fields(Set.of("from", "to"));
        return new ImportedPromise.Entry(
                date(node.required(fields, "date"), node.required(fields, "precision")),
                kind,
                node.required(fields, "text").localized(LONGEST_TEXT),
                SeedNode.optional(fields, "note")
                        .map(note -> note.localized(LONGEST_NOTE))
                        .orElse(null),
                change == null ? null : from(change.required(ratings, "from")),
                change == null ? null : to(change.required(ratings, "to")),
                SeedNode.optional(fields, "sources").map(this::sources).orElse(List.of()));
    }

    /** A date that says more than its precision is as wrong as one that has not come yet. */
    private PartialDate date(SeedNode node, SeedNode precision) {
        PartialDate date = new PartialDate(node.date(), precision.code(DatePrecision.class));
        if (!date.date().equals(node.date())) {
            throw node.broken("with the precision " + date.precision() + " the first day is written: " + date.date());
        }
        if (date.date().isAfter(today)) {
            throw node.broken("\"" + date.date() + "\" has not come yet");
        }
        return date;
    }

    private String from(SeedNode node) {
        String from = scale.rating(node);
        if (reached != null && !reached.equals(from)) {
            throw node.broken("the rating change before leads to " + reached + ", not to " + from);
        }
        reached = from;
        return from;
    }

    private String to(SeedNode node) {
        String to = scale.rating(node);
        if (to.equals(reached)) {
            throw node.broken("the rating is " + to + " already");
        }
        reached = to;
        return to;
    }

    private List<Source> sources(SeedNode list) {
        return list.list().stream().map(sources::named).toList();
    }
}

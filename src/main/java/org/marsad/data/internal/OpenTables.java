package org.marsad.data.internal;

import static org.marsad.data.internal.FieldType.ARRAY;
import static org.marsad.data.internal.FieldType.BOOLEAN;
import static org.marsad.data.internal.FieldType.DATE;
import static org.marsad.data.internal.FieldType.DATETIME;
import static org.marsad.data.internal.FieldType.INTEGER;
import static org.marsad.data.internal.FieldType.STRING;
import static org.marsad.data.internal.TableBuilder.names;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;
import org.marsad.promise.Languages;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseDossier.Entry;
import org.marsad.promise.PromiseDossier.Source;
import org.marsad.promise.PublishedCopy;
import org.marsad.promise.PublishedEvidence;
import org.marsad.promise.Rating;
import org.marsad.promise.Sector;
import org.marsad.promise.SiteAddress;
import org.springframework.stereotype.Component;

/** The tables of the open data. Columns are added at the end of a table, and never renamed, moved or removed. */
@Component
public class OpenTables {

    private static final String CODE = "[A-Z][A-Z0-9_]*";
    private static final String HASH = "[0-9a-f]{64}";

    private final Table<PromiseDossier> promises;
    private final Table<EntryRow> timeline;
    private final Table<EvidenceRow> evidence;
    private final Table<Numbered<Rating>> ratings;
    private final Table<Numbered<Sector>> sectors;

    OpenTables(Languages languages, SiteAddress site) {
        this.promises = PromiseRowTable.of(languages.codes(), site);
        this.timeline = timeline(languages.codes(), site);
        this.evidence = evidence(site);
        this.ratings = ratings(languages.codes());
        this.sectors = new TableBuilder<Numbered<Sector>>(languages.codes())
                .required("code", STRING, "pattern", CODE, row -> row.of().code())
                .required("position", INTEGER, Numbered::position)
                .multilingual("name", row -> row.of().name())
                .build("sectors", "code");
    }

    private static Table<EntryRow> timeline(List<String> languages, SiteAddress site) {
        return new TableBuilder<EntryRow>(languages)
                .required("id", STRING, row -> row.entry().id().toString())
                .required("promise", STRING, EntryRow::promise)
                .of("promises", "id")
                .required("position", INTEGER, EntryRow::position)
                .required("date", DATE, row -> row.entry().date().date())
                .required(
                        "precision",
                        STRING,
                        "enum",
                        names(DatePrecision.values()),
                        entry(e -> e.date().precision().name()))
                .required(
                        "kind",
                        STRING,
                        "enum",
                        names(EntryKind.values()),
                        entry(e -> e.kind().name()))
                .multilingual(
                        "text",
                        row -> row.entry().isWithdrawn() ? null : row.entry().text())
                .multilingual("note", row -> row.entry().note())
                .optional(
                        "rating_from",
                        STRING,
                        entry(e -> e.change() == null ? null : e.change().from().code()))
                .of("ratings", "code")
                .optional(
                        "rating_to",
                        STRING,
                        entry(e -> e.change() == null ? null : e.change().to().code()))
                .of("ratings", "code")
                .optional(
                        "corrects",
                        STRING,
                        entry(e -> e.corrects() == null ? null : e.corrects().toString()))
                .of("timeline", "id")
                .required(
                        "sources",
                        ARRAY,
                        entry(e -> e.sources().stream()
                                .map(source -> source(source, site))
                                .toList()))
                .required("published_at", DATETIME, entry(Entry::publishedAt))
                .optional("withdrawn_at", DATETIME, entry(Entry::withdrawnAt))
                .multilingual(
                        "withdrawal_reason",
                        row -> row.entry().isWithdrawn() ? row.entry().text() : null)
                .build("timeline", "id");
    }

    private static Function<EntryRow, @Nullable Object> entry(Function<Entry, @Nullable Object> value) {
        return row -> value.apply(row.entry());
    }

    private static Map<String, Object> source(Source source, SiteAddress site) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", source.title().texts());
        fields.put("translated", source.title().translated());
        fields.put("url", source.url().startsWith("/") ? site.of(source.url()) : source.url());
        return fields;
    }

    private static Table<EvidenceRow> evidence(SiteAddress site) {
        return new TableBuilder<EvidenceRow>(List.of())
                .required("id", STRING, row -> row.item().publicId().toString())
                .required("timeline_entry", STRING, row -> row.entry().toString())
                .of("timeline", "id")
                .required("promise", STRING, EvidenceRow::promise)
                .of("promises", "id")
                .required(
                        "kind",
                        STRING,
                        "enum",
                        List.of("STATEMENT", "FILE", "LINK"),
                        row -> row.item().kind())
                .required("media_type", STRING, row -> row.item().mediaType())
                .required(
                        "commitment", STRING, "pattern", HASH, row -> row.item().commitment())
                .optional(
                        "public_copy_url",
                        STRING,
                        copy((row, copy) -> site.of("/evidence/" + row.item().publicId() + "/copy")))
                .optional("public_copy_media_type", STRING, copy((row, copy) -> copy.mediaType()))
                .optional("public_copy_bytes", INTEGER, copy((row, copy) -> copy.size()))
                .optional("public_copy_sha256", STRING, "pattern", HASH, copy((row, copy) -> copy.sha256()))
                .optional("redactions", INTEGER, copy((row, copy) -> copy.redactions()))
                .optional("withheld", STRING, row -> row.item().withheld())
                .required(
                        "url", STRING, row -> site.of("/evidence/" + row.item().publicId()))
                .build("evidence", "id", "timeline_entry");
    }

    private static Function<EvidenceRow, @Nullable Object> copy(OfCopy value) {
        return row -> {
            PublishedCopy copy = row.item().copy();
            return copy == null ? null : value.of(row, copy);
        };
    }

    private static Table<Numbered<Rating>> ratings(List<String> languages) {
        return new TableBuilder<Numbered<Rating>>(languages)
                .required("code", STRING, "pattern", CODE, row -> row.of().code())
                .required("position", INTEGER, Numbered::position)
                .multilingual("name", row -> row.of().name())
                .multilingual("rule", row -> row.of().rule())
                .required(
                        "colour",
                        STRING,
                        "pattern",
                        "#[0-9A-Fa-f]{6}",
                        row -> row.of().colour())
                .required("forecast", BOOLEAN, row -> row.of().forecast())
                .required("two_editors", BOOLEAN, row -> row.of().twoEditors())
                .build("ratings", "code");
    }

    /** In the order of the description: what others refer to comes first. */
    public List<Table<?>> all() {
        return List.of(ratings, sectors, promises, timeline, evidence);
    }

    Table<PromiseDossier> promises() {
        return promises;
    }

    Table<EntryRow> timeline() {
        return timeline;
    }

    Table<EvidenceRow> evidence() {
        return evidence;
    }

    Table<Numbered<Rating>> ratings() {
        return ratings;
    }

    Table<Numbered<Sector>> sectors() {
        return sectors;
    }

    /** An entry at its place in the timeline of its promise, counted from 1. */
    record EntryRow(String promise, int position, Entry entry) {}

    /** A reference from an entry to an evidence item. */
    record EvidenceRow(String promise, UUID entry, PublishedEvidence item) {}

    /** One of a list with an order, counted from 1. */
    record Numbered<T>(int position, T of) {}

    private interface OfCopy {
        Object of(EvidenceRow row, PublishedCopy copy);
    }
}

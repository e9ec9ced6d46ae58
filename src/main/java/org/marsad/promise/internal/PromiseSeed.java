package org.marsad.promise.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;
import org.marsad.promise.EvidenceStrength;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseDossier.Source;
import org.marsad.promise.Schedule;

/** One promise file, read and checked as a whole before anything of it is stored. */
record PromiseSeed(
        String id,
        LocalizedText title,
        String sector,
        String maker,
        LocalizedText makerName,
        LocalizedText text,
        String rating,
        Schedule schedule,
        @Nullable EvidenceStrength evidenceStrength,
        List<LocalizedText> justification,
        List<Entry> timeline) {

    /** A promise's permanent id. */
    static final String SLUG = "(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*";

    private static final Set<String> FIELDS = Set.of(
            "id",
            "title",
            "sector",
            "maker",
            "text",
            "rating",
            "schedule",
            "evidence_strength",
            "sources",
            "justification",
            "timeline");

    record Entry(
            PartialDate date,
            EntryKind kind,
            LocalizedText text,
            @Nullable LocalizedText note,
            @Nullable String ratingFrom,
            @Nullable String ratingTo,
            List<Source> sources) {}

    static PromiseSeed read(SeedNode node, Scale scale, SeedFiles files) {
        return new Reader(scale, files).promise(node);
    }

    private record Reader(Scale scale, SeedFiles files) {

        PromiseSeed promise(SeedNode node) {
            Map<String, SeedNode> fields = node.fields(FIELDS);
            SeedNode maker = node.required(fields, "maker");
            Map<String, SeedNode> makerFields = maker.fields(Set.of("code", "name"));
            Map<String, Source> sources = sources(fields.get("sources"));
            return new PromiseSeed(
                    node.required(fields, "id").matching(SLUG, "a slug of at most 100 characters a-z, 0-9 and hyphens"),
                    node.required(fields, "title").localized(),
                    sector(node.required(fields, "sector")),
                    maker.required(makerFields, "code").matching("[A-Z][A-Z0-9_]{0,58}", "a code of capital letters"),
                    maker.required(makerFields, "name").localized(),
                    node.required(fields, "text").localized(),
                    rating(node.required(fields, "rating")),
                    node.required(fields, "schedule").code(Schedule.class),
                    SeedNode.optional(fields, "evidence_strength")
                            .map(strength -> strength.code(EvidenceStrength.class))
                            .orElse(null),
                    SeedNode.optional(fields, "justification")
                            .map(list -> list.list().stream()
                                    .map(SeedNode::localized)
                                    .toList())
                            .orElse(List.of()),
                    node.required(fields, "timeline").list().stream()
                            .map(entry -> entry(entry, sources))
                            .toList());
        }

        private String sector(SeedNode node) {
            if (scale.sector(node.text()).isEmpty()) {
                throw node.broken("\"" + node.text() + "\" is not a code of sectors.yaml");
            }
            return node.text();
        }

        private String rating(SeedNode node) {
            if (scale.find(node.text()).isEmpty()) {
                throw node.broken("\"" + node.text() + "\" is not a code of ratings.yaml");
            }
            return node.text();
        }

        private Map<String, Source> sources(@Nullable SeedNode list) {
            Map<String, Source> sources = new HashMap<>();
            if (list != null) {
                for (SeedNode node : list.list()) {
                    Map<String, SeedNode> fields = node.fields(Set.of("key", "file", "sha256", "url", "title"));
                    LocalizedText title = node.required(fields, "title").localized();
                    String url = SeedNode.optional(fields, "url")
                            .map(u -> u.matching("https?://\\S+", "an address that begins with https:// or http://"))
                            .orElseGet(() -> "/" + archived(node, fields));
                    sources.put(node.required(fields, "key").text(), new Source(title, url));
                }
            }
            return sources;
        }

        /** An archived source counts only while it is, byte for byte, what was archived. */
        private String archived(SeedNode node, Map<String, SeedNode> fields) {
            SeedNode file = node.required(fields, "file");
            byte[] content = files.source(file.text())
                    .orElseThrow(() -> file.broken("there is no file \"" + file.text() + "\" below seeds"));
            SeedNode expected = node.required(fields, "sha256");
            if (!Hashes.sha256(content).equals(expected.text())) {
                throw expected.broken("the archived source has another SHA-256: " + Hashes.sha256(content));
            }
            return file.text();
        }

        private Entry entry(SeedNode node, Map<String, Source> sources) {
            Map<String, SeedNode> fields =
                    node.fields(Set.of("date", "precision", "kind", "text", "note", "rating", "sources"));
            EntryKind kind = node.required(fields, "kind").code(EntryKind.class);
            SeedNode change = fields.get("rating");
            if ((kind == EntryKind.RATING_CHANGE) != (change != null)) {
                throw node.broken("an entry has a field rating exactly if its kind is RATING_CHANGE");
            }
            Map<String, SeedNode> ratings = change == null ? Map.of() : change.fields(Set.of("from", "to"));
            return new Entry(
                    new PartialDate(
                            node.required(fields, "date").date(),
                            node.required(fields, "precision").code(DatePrecision.class)),
                    kind,
                    node.required(fields, "text").localized(),
                    SeedNode.optional(fields, "note").map(SeedNode::localized).orElse(null),
                    change == null ? null : rating(change.required(ratings, "from")),
                    change == null ? null : rating(change.required(ratings, "to")),
                    SeedNode.optional(fields, "sources")
                            .map(list -> list.list().stream()
                                    .map(key -> source(key, sources))
                                    .toList())
                            .orElse(List.of()));
        }

        private static Source source(SeedNode key, Map<String, Source> sources) {
            Source source = sources.get(key.text());
            if (source == null) {
                throw key.broken("\"" + key.text() + "\" is not a key of this file's sources");
            }
            return source;
        }
    }
}

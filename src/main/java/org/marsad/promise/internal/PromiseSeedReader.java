package org.marsad.promise.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.promise.EvidenceStrength;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.Schedule;

/** Reads promise files one after another; what may stand only once, or must agree, is checked across all of them. */
final class PromiseSeedReader {

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

    /** What the columns hold of a text with all its languages. */
    private static final int LONGEST_TITLE = 4000;

    private static final int LONGEST_NAME = 2000;
    private static final int LONGEST_TEXT = 100_000;

    private final Scale scale;
    private final SeedFiles files;
    private final LocalDate today;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, LocalizedText> makers = new HashMap<>();

    PromiseSeedReader(Scale scale, SeedFiles files, LocalDate today) {
        this.scale = scale;
        this.files = files;
        this.today = today;
    }

    PromiseSeed read(SeedNode node) {
        Map<String, SeedNode> fields = node.fields(FIELDS);
        SeedNode maker = node.required(fields, "maker");
        Map<String, SeedNode> makerFields = maker.fields(Set.of("code", "name"));
        SeedNode rating = node.required(fields, "rating");
        SeedSources sources = SeedSources.read(fields.get("sources"), files);
        return new PromiseSeed(
                id(node.required(fields, "id")),
                node.required(fields, "title").localized(LONGEST_TITLE),
                sector(node.required(fields, "sector")),
                maker.required(makerFields, "code").matching(TextRules.MAKER, "a code of capital letters"),
                makerName(maker.required(makerFields, "code").text(), maker.required(makerFields, "name")),
                node.required(fields, "text").localized(LONGEST_TEXT),
                scale.rating(rating),
                node.required(fields, "schedule").code(Schedule.class),
                SeedNode.optional(fields, "evidence_strength")
                        .map(strength -> strength.code(EvidenceStrength.class))
                        .orElse(null),
                SeedNode.optional(fields, "justification")
                        .map(PromiseSeedReader::paragraphs)
                        .orElse(List.of()),
                new SeedTimeline(scale, sources, today).read(node.required(fields, "timeline"), rating));
    }

    private static List<LocalizedText> paragraphs(SeedNode list) {
        return list.list().stream()
                .map(paragraph -> paragraph.localized(LONGEST_TEXT))
                .toList();
    }

    private String id(SeedNode node) {
        String id = node.matching(PromiseSeed.SLUG, "a slug of at most 100 characters a-z, 0-9 and hyphens");
        if (!ids.add(id)) {
            throw node.broken("another seed file has the id \"" + id + "\" already");
        }
        return id;
    }

    private String sector(SeedNode node) {
        if (scale.sector(node.text()).isEmpty()) {
            throw node.broken("\"" + node.text() + "\" is not a code of sectors.yaml");
        }
        return node.text();
    }

    /** Makers have no file of their own: the first promise that names one says who it is. */
    private LocalizedText makerName(String code, SeedNode node) {
        LocalizedText name = node.localized(LONGEST_NAME);
        LocalizedText known = makers.putIfAbsent(code, name);
        if (known != null && !known.equals(name)) {
            throw node.broken("another seed file has another name for the maker " + code);
        }
        return name;
    }
}

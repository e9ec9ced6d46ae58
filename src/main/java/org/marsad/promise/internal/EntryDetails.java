package org.marsad.promise.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.marsad.promise.PromiseDossier.Source;
import org.marsad.promise.PublishedEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in rows of its own below timeline entries, read for many entries at once. */
final class EntryDetails {

    private static final String ENTRIES = "from timeline_entry e join promise p on p.id = e.promise_id ";

    private final Map<UUID, List<Source>> sources = new HashMap<>();
    private final Map<UUID, List<PublishedEvidence>> evidence = new HashMap<>();
    private final Map<UUID, List<UUID>> corrections = new HashMap<>();

    private EntryDetails() {}

    /** Of the entries {@code e}, of promises {@code p}, that meet this condition, whose named parameters these are. */
    static EntryDetails of(JdbcClient jdbc, String condition, Map<String, ?> parameters) {
        EntryDetails details = new EntryDetails();
        jdbc.sql("select s.entry_id, s.title, s.url " + ENTRIES + "join timeline_source s on s.entry_id = e.id where "
                        + condition + " order by s.entry_id, s.position")
                .params(parameters)
                .query(row -> {
                    list(details.sources, row.getObject(1, UUID.class))
                            .add(new Source(TextColumn.read(row.getString(2)), row.getString(3)));
                });
        jdbc.sql("select v.* " + ENTRIES + "join timeline_evidence v on v.entry_id = e.id where " + condition
                        + " order by v.entry_id, v.position")
                .params(parameters)
                .query(row -> {
                    list(details.evidence, row.getObject("entry_id", UUID.class))
                            .add(PublishedEvidenceRows.evidence(row));
                });
        jdbc.sql("select c.corrects, c.id " + ENTRIES + "join timeline_entry c on c.corrects = e.id where " + condition
                        + " order by c.position")
                .params(parameters)
                .query(row -> {
                    list(details.corrections, row.getObject(1, UUID.class)).add(row.getObject(2, UUID.class));
                });
        return details;
    }

    private static <T> List<T> list(Map<UUID, List<T>> lists, UUID entry) {
        return lists.computeIfAbsent(entry, each -> new ArrayList<>());
    }

    List<Source> sources(UUID entry) {
        return sources.getOrDefault(entry, List.of());
    }

    List<PublishedEvidence> evidence(UUID entry) {
        return evidence.getOrDefault(entry, List.of());
    }

    /** The entries that correct this one, in the order of their publication. */
    List<UUID> corrections(UUID entry) {
        return corrections.getOrDefault(entry, List.of());
    }
}

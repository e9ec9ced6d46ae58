package org.marsad.promise.internal.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.internal.TextColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the public may read of many promises at once. */
@Repository
class PublicPromises {

    /** Entries that are no tombstones. */
    private static final String ENTRIES = """
             from timeline_entry e left join timeline_correction w on w.entry_id = e.id and w.kind = 'WITHDRAWN'
            """;

    private static final String NOT_WITHDRAWN =
            " where e.promise_id in (:ids) and w.id is null order by e.promise_id, e.position";

    private final JdbcClient jdbc;

    PublicPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every public promise by its id, with what tells its states apart. */
    Map<String, String> stamps() {
        Map<String, String> stamps = new HashMap<>();
        jdbc.sql("select id, version, updated_at from promise where withdrawn_at is null")
                .query(row -> {
                    stamps.put(row.getString(1), stamp(row.getInt(2), row.getTimestamp(3)));
                });
        return stamps;
    }

    static String stamp(PublicPromise.Head head) {
        return stamp(head.version(), Timestamp.from(head.updatedAt()));
    }

    private static String stamp(int version, Timestamp updatedAt) {
        return version + " " + updatedAt.toInstant();
    }

    /**
     * Those of these promises that are public, by their ids. That one was withdrawn is seen in its row and not asked for: H2
     * would look through all that are not, once for each part of the index (measured with 100,000 promises: minutes).
     */
    Map<String, PublicPromise> read(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, List<LocalizedText>> justifications = justifications(ids);
        Map<String, List<PublicPromise.Entry>> entries = entries(ids);
        Map<String, PublicPromise> promises = new LinkedHashMap<>();
        query("select * from promise where id in (:ids)", ids).query(row -> {
            if (row.getTimestamp("withdrawn_at") != null) {
                return;
            }
            String id = row.getString("id");
            promises.put(
                    id,
                    new PublicPromise(
                            head(row),
                            TextColumn.read(row.getString("title")),
                            TextColumn.read(row.getString("maker_name")),
                            TextColumn.read(row.getString("text")),
                            justifications.getOrDefault(id, List.of()),
                            entries.getOrDefault(id, List.of())));
        });
        return promises;
    }

    private static PublicPromise.Head head(ResultSet row) throws SQLException {
        return new PublicPromise.Head(
                row.getString("id"),
                row.getInt("version"),
                row.getTimestamp("updated_at").toInstant(),
                row.getString("sector"),
                row.getString("rating"),
                row.getString("maker"));
    }

    private Map<String, List<LocalizedText>> justifications(Collection<String> ids) {
        Map<String, List<LocalizedText>> texts = new HashMap<>();
        query(
                        "select promise_id, text from justification_paragraph where promise_id in (:ids)"
                                + " order by promise_id, position",
                        ids)
                .query(row -> {
                    add(texts, row.getString(1), TextColumn.read(row.getString(2)));
                });
        return texts;
    }

    private Map<String, List<PublicPromise.Entry>> entries(Collection<String> ids) {
        Map<UUID, List<LocalizedText>> sources = sources(ids);
        Map<UUID, List<PublicPromise.Evidence>> evidence = evidence(ids);
        Map<String, List<PublicPromise.Entry>> entries = new HashMap<>();
        query("select e.*" + ENTRIES + NOT_WITHDRAWN, ids).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            add(
                    entries,
                    row.getString("promise_id"),
                    new PublicPromise.Entry(
                            id,
                            new PartialDate(
                                    row.getDate("date").toLocalDate(),
                                    DatePrecision.valueOf(row.getString("precision"))),
                            EntryKind.valueOf(row.getString("kind")),
                            row.getString("rating_to"),
                            TextColumn.read(row.getString("text")),
                            TextColumn.readOptional(row.getString("note")),
                            sources.getOrDefault(id, List.of()),
                            evidence.getOrDefault(id, List.of())));
        });
        return entries;
    }

    private Map<UUID, List<LocalizedText>> sources(Collection<String> ids) {
        Map<UUID, List<LocalizedText>> sources = new HashMap<>();
        query(
                        "select s.entry_id, s.title" + ENTRIES + " join timeline_source s on s.entry_id = e.id"
                                + NOT_WITHDRAWN + ", s.position",
                        ids)
                .query(row -> {
                    add(sources, row.getObject(1, UUID.class), TextColumn.read(row.getString(2)));
                });
        return sources;
    }

    private Map<UUID, List<PublicPromise.Evidence>> evidence(Collection<String> ids) {
        Map<UUID, List<PublicPromise.Evidence>> evidence = new HashMap<>();
        query(
                        "select v.*" + ENTRIES + " join timeline_evidence v on v.entry_id = e.id" + NOT_WITHDRAWN
                                + ", v.position",
                        ids)
                .query(row -> {
                    add(
                            evidence,
                            row.getObject("entry_id", UUID.class),
                            new PublicPromise.Evidence(
                                    row.getObject("public_id", UUID.class),
                                    row.getString("kind"),
                                    row.getString("media_type"),
                                    row.getString("commitment"),
                                    row.getString("public_copy_sha256"),
                                    words(row)));
                });
        return evidence;
    }

    /** What the page of the evidence shows; the columns hold only what an editor let pass. */
    private static List<String> words(ResultSet row) throws SQLException {
        List<String> words = new ArrayList<>();
        for (String column : List.of("record_verified_place", "record_claimed_place", "public_copy_withheld")) {
            String value = row.getString(column);
            if (value != null && !value.isBlank()) {
                words.add(value);
            }
        }
        return words;
    }

    private JdbcClient.StatementSpec query(String sql, Collection<String> ids) {
        return jdbc.sql(sql).param("ids", ids);
    }

    private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, each -> new ArrayList<>()).add(value);
    }
}

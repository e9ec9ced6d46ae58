package org.marsad.promise.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseDossier.Entry;
import org.marsad.promise.PromiseDossier.RatingChange;
import org.marsad.promise.PromiseDossier.Source;
import org.marsad.promise.PublicationLog.Event;
import org.marsad.promise.RatingScale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of timelines. They are inserted and read, never updated. */
@Repository
class TimelineRows {

    /** Oldest first; on one day events before rating changes before corrections; then in the order of publication. */
    static final String ORDER =
            " order by e.date, case e.kind when 'EVENT' then 0 when 'RATING_CHANGE' then 1 else 2 end, e.position";

    /** Each entry with the tombstone over it, if there is one. */
    private static final String ENTRIES = """
            select e.*, w.at as withdrawn_at, w.reason as withdrawal_reason
            from timeline_entry e join promise p on p.id = e.promise_id
            left join timeline_correction w on w.entry_id = e.id and w.kind = 'WITHDRAWN'
            """;

    private final JdbcClient jdbc;
    private final RatingScale scale;
    private final PublishedEvidenceRows evidence;
    private final PublicationLogRows log;

    TimelineRows(JdbcClient jdbc, RatingScale scale, PublishedEvidenceRows evidence, PublicationLogRows log) {
        this.jdbc = jdbc;
        this.scale = scale;
        this.evidence = evidence;
        this.log = log;
    }

    void insert(String promiseId, NewEntry entry, Instant publishedAt) {
        jdbc.sql("""
                insert into timeline_entry (id, promise_id, position, date, precision, kind, text, note, rating_from,
                    rating_to, published_at, publication_key, corrects)
                values (?, ?, (select coalesce(max(position), 0) + 1 from timeline_entry where promise_id = ?),
                    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        entry.id(),
                        promiseId,
                        promiseId,
                        Date.valueOf(entry.date().date()))
                .params(entry.date().precision().name(), entry.kind().name(), TextColumn.write(entry.text()))
                .params(entry.note() == null ? null : TextColumn.write(entry.note()))
                .params(entry.ratingFrom(), entry.ratingTo(), Timestamp.from(publishedAt), entry.publicationKey())
                .param(entry.corrects())
                .update();
        for (int i = 0; i < entry.sources().size(); i++) {
            Source source = entry.sources().get(i);
            jdbc.sql("insert into timeline_source (entry_id, position, title, url) values (?, ?, ?, ?)")
                    .params(entry.id(), i + 1, TextColumn.write(source.title()), source.url())
                    .update();
        }
        for (int i = 0; i < entry.evidence().size(); i++) {
            evidence.insert(entry.id(), i + 1, entry.evidence().get(i));
        }
        log.append(promiseId, entry.id(), Event.PUBLISHED, publishedAt);
    }

    Optional<UUID> byPublicationKey(UUID key) {
        return jdbc.sql("select id from timeline_entry where publication_key = ?")
                .param(key)
                .query(UUID.class)
                .optional();
    }

    List<Entry> of(String promiseId) {
        return read("e.promise_id = :id", Map.of("id", promiseId), ORDER).stream()
                .map(OwnedEntry::entry)
                .toList();
    }

    /** The timelines of the promises behind the one id, up to the other. */
    Map<String, List<Entry>> ofAll(String after, String last) {
        return read(
                        "e.promise_id > :after and e.promise_id <= :last",
                        Map.of("after", after, "last", last),
                        ORDER.replace("order by", "order by e.promise_id,"))
                .stream()
                .collect(Collectors.groupingBy(
                        OwnedEntry::promiseId, Collectors.mapping(OwnedEntry::entry, Collectors.toList())));
    }

    /** Of a promise that was not withdrawn. */
    Optional<OwnedEntry> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those of promises that were not withdrawn, in any order. */
    List<OwnedEntry> find(Collection<UUID> ids) {
        return read("e.id in (:ids) and p.withdrawn_at is null", Map.of("ids", ids), "");
    }

    /** Of promises that were not withdrawn, without entries that were; newest first. */
    List<OwnedEntry> latestRatingChanges(int limit) {
        List<UUID> ids = jdbc.sql("""
                select e.id from timeline_entry e join promise p on p.id = e.promise_id
                left join timeline_correction w on w.entry_id = e.id and w.kind = 'WITHDRAWN'
                where e.rating_to is not null and p.withdrawn_at is null and w.id is null
                order by e.date desc, e.published_at desc, e.position desc, e.promise_id limit ?
                """).param(limit).query(UUID.class).list();
        return ids.isEmpty()
                ? List.of()
                : read(
                        "e.id in (:ids)",
                        Map.of("ids", ids),
                        " order by e.date desc, e.published_at desc, e.position desc, e.promise_id");
    }

    private List<OwnedEntry> read(String condition, Map<String, ?> parameters, String order) {
        EntryDetails details = EntryDetails.of(jdbc, condition, parameters);
        return jdbc.sql(ENTRIES + "where " + condition + order)
                .params(parameters)
                .query((row, n) -> new OwnedEntry(row.getString("promise_id"), entry(row, details)))
                .list();
    }

    /** What was withdrawn is left out here, so that no page, feed or file can show it. */
    private Entry entry(ResultSet row, EntryDetails details) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Entry(
                id,
                new PartialDate(row.getDate("date").toLocalDate(), DatePrecision.valueOf(row.getString("precision"))),
                EntryKind.valueOf(row.getString("kind")),
                TextColumn.read(row.getString(withdrawn == null ? "text" : "withdrawal_reason")),
                withdrawn == null ? TextColumn.readOptional(row.getString("note")) : null,
                change(row.getString("rating_from"), row.getString("rating_to")),
                withdrawn == null ? details.sources(id) : List.of(),
                withdrawn == null ? details.evidence(id) : List.of(),
                row.getTimestamp("published_at").toInstant(),
                row.getObject("corrects", UUID.class),
                details.corrections(id),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    @Nullable
    private RatingChange change(@Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            return null;
        }
        return new RatingChange(scale.find(from).orElseThrow(), scale.find(to).orElseThrow());
    }

    record OwnedEntry(String promiseId, Entry entry) {}
}

package org.marsad.promise.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseDossier.Entry;
import org.marsad.promise.PromiseDossier.RatingChange;
import org.marsad.promise.PromiseDossier.Source;
import org.marsad.promise.RatingScale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of timelines. They are inserted and read, never updated. */
@Repository
class TimelineRows {

    /** Oldest first; on one day events before rating changes before corrections; then in the order of publication. */
    static final String ORDER =
            " order by date, case kind when 'EVENT' then 0 when 'RATING_CHANGE' then 1 else 2 end, position";

    private final JdbcClient jdbc;
    private final RatingScale scale;
    private final PublishedEvidenceRows evidence;

    TimelineRows(JdbcClient jdbc, RatingScale scale, PublishedEvidenceRows evidence) {
        this.jdbc = jdbc;
        this.scale = scale;
        this.evidence = evidence;
    }

    void insert(String promiseId, NewEntry entry, Instant publishedAt) {
        jdbc.sql("""
                insert into timeline_entry (id, promise_id, position, date, precision, kind, text, note, rating_from,
                    rating_to, published_at, publication_key)
                values (?, ?, (select coalesce(max(position), 0) + 1 from timeline_entry where promise_id = ?),
                    ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        entry.id(),
                        promiseId,
                        promiseId,
                        Date.valueOf(entry.date().date()))
                .params(entry.date().precision().name(), entry.kind().name(), TextColumn.write(entry.text()))
                .params(entry.note() == null ? null : TextColumn.write(entry.note()))
                .params(entry.ratingFrom(), entry.ratingTo(), Timestamp.from(publishedAt), entry.publicationKey())
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
    }

    Optional<UUID> byPublicationKey(UUID key) {
        return jdbc.sql("select id from timeline_entry where publication_key = ?")
                .param(key)
                .query(UUID.class)
                .optional();
    }

    List<Entry> of(String promiseId) {
        return jdbc.sql("select * from timeline_entry where promise_id = ?" + ORDER)
                .param(promiseId)
                .query(this::entry)
                .list();
    }

    /** Of promises that were not withdrawn, newest first. */
    List<OwnedEntry> latestRatingChanges(int limit) {
        return jdbc.sql("""
                select e.* from timeline_entry e join promise p on p.id = e.promise_id
                where e.kind = 'RATING_CHANGE' and p.withdrawn_at is null
                order by e.date desc, e.published_at desc, e.position desc, e.promise_id limit ?
                """)
                .param(limit)
                .query((row, n) -> new OwnedEntry(row.getString("promise_id"), entry(row, n)))
                .list();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Entry(
                id,
                new PartialDate(row.getDate("date").toLocalDate(), DatePrecision.valueOf(row.getString("precision"))),
                EntryKind.valueOf(row.getString("kind")),
                TextColumn.read(row.getString("text")),
                TextColumn.readOptional(row.getString("note")),
                change(row.getString("rating_from"), row.getString("rating_to")),
                sources(id),
                evidence.of(id),
                row.getTimestamp("published_at").toInstant());
    }

    @Nullable
    private RatingChange change(@Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            return null;
        }
        return new RatingChange(scale.find(from).orElseThrow(), scale.find(to).orElseThrow());
    }

    private List<Source> sources(UUID entry) {
        return jdbc.sql("select title, url from timeline_source where entry_id = ? order by position")
                .param(entry)
                .query((row, n) -> new Source(TextColumn.read(row.getString(1)), row.getString(2)))
                .list();
    }

    record OwnedEntry(String promiseId, Entry entry) {}
}

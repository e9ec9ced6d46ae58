package org.marsad.promise.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseDossier.Entry;
import org.marsad.promise.PromiseDossier.Paragraph;
import org.marsad.promise.WholeRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads all promises in parts, each part with as many queries as a single promise takes. */
@Component
class StoredWholeRecord implements WholeRecord {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final PromiseRows promises;
    private final TimelineRows timeline;

    StoredWholeRecord(JdbcClient jdbc, PromiseRows promises, TimelineRows timeline) {
        this.jdbc = jdbc;
        this.promises = promises;
        this.timeline = timeline;
    }

    /**
     * Every publication raises the version of its promise. The tables that {@link #read} reads are all named here: H2 takes
     * its snapshot of a table with the first statement that names it, PostgreSQL of all with the first statement.
     */
    @Override
    @Transactional(readOnly = true)
    public State state() {
        return jdbc.sql("""
                select count(*), coalesce(sum(version), 0), max(updated_at),
                    (select count(*) from timeline_entry), (select count(*) from timeline_correction),
                    (select count(*) from justification_paragraph), (select count(*) from timeline_source),
                    (select count(*) from timeline_evidence)
                from promise
                """)
                .query((row, n) -> {
                    Timestamp changed = row.getTimestamp(3);
                    Instant changedAt = changed == null ? Instant.EPOCH : changed.toInstant();
                    StringBuilder mark = new StringBuilder(Long.toString(changedAt.toEpochMilli()));
                    for (int column : new int[] {1, 2, 4, 5, 6, 7, 8}) {
                        mark.append('-').append(row.getLong(column));
                    }
                    return new State(mark.toString(), changedAt);
                })
                .single();
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public State read(Consumer<PromiseDossier> reader) {
        State state = state();
        String after = "";
        List<PromiseRows.Row> part = part(after);
        while (!part.isEmpty()) {
            String last = part.get(part.size() - 1).overview().id();
            Map<String, List<Paragraph>> justifications = justifications(after, last);
            Map<String, List<Entry>> timelines = timeline.ofAll(after, last);
            for (PromiseRows.Row row : part) {
                String id = row.overview().id();
                reader.accept(new PromiseDossier(
                        row.overview(),
                        row.text(),
                        row.reviewDate(),
                        justifications.getOrDefault(id, List.of()),
                        timelines.getOrDefault(id, List.of())));
            }
            after = last;
            part = part(after);
        }
        return state;
    }

    /** Ordered by what is the same in all rows, too: only so does H2 read them in the order of the index, see Conditions. */
    private List<PromiseRows.Row> part(String after) {
        return jdbc.sql("select * from promise where id > ? and withdrawn_at is null order by withdrawn_at, id limit ?")
                .params(after, AT_ONCE)
                .query(promises::row)
                .list();
    }

    private Map<String, List<Paragraph>> justifications(String after, String last) {
        Map<String, List<Paragraph>> justifications = new HashMap<>();
        jdbc.sql("""
                select promise_id, date, text from justification_paragraph where promise_id > ? and promise_id <= ?
                order by promise_id, position
                """).params(after, last).query(row -> {
            justifications
                    .computeIfAbsent(row.getString(1), each -> new ArrayList<>())
                    .add(PromiseRows.paragraph(row.getDate(2), row.getString(3)));
        });
        return justifications;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Place> places(long offset, int limit) {
        return jdbc.sql("""
                select id, updated_at from promise where withdrawn_at is null order by withdrawn_at, id
                offset ? rows fetch first ? rows only
                """)
                .params(offset, limit)
                .query((row, n) ->
                        new Place(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Withdrawn> withdrawn() {
        return jdbc.sql("""
                select e.published_at, c.at from timeline_correction c join timeline_entry e on e.id = c.entry_id
                where c.kind = 'WITHDRAWN'
                union all
                select (select min(v.published_at) from promise_version v where v.promise_id = p.id), p.withdrawn_at
                from promise p where p.withdrawn_at is not null
                """)
                .query((row, n) -> {
                    Timestamp published = row.getTimestamp(1);
                    return new Withdrawn(
                            published == null ? Instant.EPOCH : published.toInstant(),
                            row.getTimestamp(2).toInstant());
                })
                .list();
    }
}

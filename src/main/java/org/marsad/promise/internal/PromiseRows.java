package org.marsad.promise.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EvidenceStrength;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseDossier.Paragraph;
import org.marsad.promise.PromiseMaker;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.Schedule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of promises and their justifications. */
@Repository
class PromiseRows {

    private final JdbcClient jdbc;
    private final Scale scale;
    private final PromiseChanges changes;

    PromiseRows(JdbcClient jdbc, Scale scale, PromiseChanges changes) {
        this.jdbc = jdbc;
        this.scale = scale;
        this.changes = changes;
    }

    boolean exists(String id) {
        return jdbc.sql("select count(*) from promise where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(PromiseSeed seed, Instant now) {
        insert(seed.id(), seed.content(), seed.rating(), now);
        seed.justification().forEach(text -> appendJustification(seed.id(), null, text));
    }

    void insert(String id, PromiseContent content, String rating, Instant now) {
        jdbc.sql("""
                insert into promise (id, rating, title, sector, maker, maker_name, text, schedule, evidence_strength,
                    updated_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                """).params(id, rating).params(columns(content, now)).update();
        changes.note(id);
    }

    /** Other words for a promise; the rating stays. */
    void write(String id, PromiseContent content, Instant now) {
        jdbc.sql("""
                update promise set title = ?, sector = ?, maker = ?, maker_name = ?, text = ?, schedule = ?,
                    evidence_strength = ?, updated_at = ?, version = version + 1 where id = ?
                """).params(columns(content, now)).param(id).update();
        changes.note(id);
    }

    void withdraw(String id, Instant now) {
        jdbc.sql("update promise set withdrawn_at = ?, updated_at = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(now), Timestamp.from(now), id)
                .update();
        changes.note(id);
    }

    private static List<@Nullable Object> columns(PromiseContent content, Instant now) {
        return Arrays.asList(
                TextColumn.write(content.title()),
                content.sector(),
                content.maker(),
                TextColumn.write(content.makerName()),
                TextColumn.write(content.text()),
                content.schedule().name(),
                content.evidenceStrength() == null
                        ? null
                        : content.evidenceStrength().name(),
                Timestamp.from(now));
    }

    void appendJustification(String id, @Nullable LocalDate date, LocalizedText text) {
        jdbc.sql("""
                insert into justification_paragraph (promise_id, position, date, text)
                values (?, (select coalesce(max(position), 0) + 1 from justification_paragraph where promise_id = ?), ?, ?)
                """)
                .params(id, id, date == null ? null : Date.valueOf(date), TextColumn.write(text))
                .update();
    }

    /** The rating, with the row locked until the transaction ends. */
    Optional<String> lockRating(String id) {
        return jdbc.sql("select rating from promise where id = ? and withdrawn_at is null for update")
                .param(id)
                .query(String.class)
                .optional();
    }

    void rate(String id, String rating, @Nullable LocalDate reviewDate) {
        jdbc.sql("update promise set rating = ?, review_date = ? where id = ?")
                .params(rating, reviewDate == null ? null : Date.valueOf(reviewDate), id)
                .update();
    }

    void reviewOn(String id, LocalDate day) {
        jdbc.sql("update promise set review_date = ?, version = version + 1 where id = ?")
                .params(Date.valueOf(day), id)
                .update();
    }

    /** Says that something of the promise is another: whoever writes anything of it ends with this. */
    void touch(String id, Instant now) {
        jdbc.sql("update promise set updated_at = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(now), id)
                .update();
        changes.note(id);
    }

    /** What is no slug is no promise's id, and may hold characters that a database refuses to look for. */
    Optional<Row> find(String id) {
        if (!id.matches(PromiseSeed.SLUG)) {
            return Optional.empty();
        }
        return jdbc.sql("select * from promise where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /**
     * Those of these promises that were not withdrawn, in this order. The query does not ask for that: H2 would look through
     * all that are not instead of through these.
     */
    List<PromiseOverview> overviews(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, PromiseOverview> found = new HashMap<>();
        jdbc.sql("select * from promise where id in (:ids)").param("ids", ids).query(this::row).list().stream()
                .filter(row -> row.withdrawnAt() == null)
                .forEach(row -> found.put(row.overview().id(), row.overview()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    List<Paragraph> justification(String id) {
        return jdbc.sql("select date, text from justification_paragraph where promise_id = ? order by position")
                .param(id)
                .query((row, n) -> paragraph(row.getDate(1), row.getString(2)))
                .list();
    }

    static Paragraph paragraph(@Nullable Date date, String text) {
        return new Paragraph(localDate(date), TextColumn.read(text));
    }

    Row row(ResultSet row, int number) throws SQLException {
        String strength = row.getString("evidence_strength");
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Row(
                new PromiseOverview(
                        row.getString("id"),
                        TextColumn.read(row.getString("title")),
                        scale.sector(row.getString("sector")).orElseThrow(),
                        new PromiseMaker(row.getString("maker"), TextColumn.read(row.getString("maker_name"))),
                        scale.find(row.getString("rating")).orElseThrow(),
                        Schedule.valueOf(row.getString("schedule")),
                        strength == null ? null : EvidenceStrength.valueOf(strength),
                        row.getTimestamp("updated_at").toInstant()),
                TextColumn.read(row.getString("text")),
                localDate(row.getDate("review_date")),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    @Nullable
    private static LocalDate localDate(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    record Row(
            PromiseOverview overview,
            LocalizedText text,
            @Nullable LocalDate reviewDate,
            @Nullable Instant withdrawnAt) {}
}

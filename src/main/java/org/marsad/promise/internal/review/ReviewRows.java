package org.marsad.promise.internal.review;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseReviews.Change;
import org.marsad.promise.PromiseReviews.Due;
import org.marsad.promise.ReviewReason;
import org.marsad.promise.internal.TextColumn;
import org.marsad.promise.internal.review.ReviewAct.Kind;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKey;
import org.marsad.sealing.TextKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of reviews and their acts. They are inserted and read, never updated. */
@Repository
@OneConnection
class ReviewRows {

    private static final String NOTE = "note";
    private static final String JUSTIFICATION = "justification";
    private static final String TEXT = "entry_text";

    private final JdbcClient jdbc;
    private final TextKeys keys;

    ReviewRows(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** One review, without its acts. */
    record Review(UUID id, ReviewReason reason, String rating, Instant begunAt) {}

    void insert(UUID id, Due due, Instant now) {
        jdbc.sql("insert into promise_review (id, promise_id, reason, rating, begun_at) values (?, ?, ?, ?, ?)")
                .params(id, due.promiseId(), due.reason().name(), due.rating(), Timestamp.from(now))
                .update();
    }

    /** Newest first. */
    List<Review> of(String promiseId) {
        return jdbc.sql("select * from promise_review where promise_id = ? order by begun_at desc, id")
                .param(promiseId)
                .query((row, n) -> new Review(
                        row.getObject("id", UUID.class),
                        ReviewReason.valueOf(row.getString("reason")),
                        row.getString("rating"),
                        row.getTimestamp("begun_at").toInstant()))
                .list();
    }

    Optional<Review> latest(String promiseId) {
        return of(promiseId).stream().findFirst();
    }

    /** Fails with a duplicate key if the task has its act already. */
    void insert(UUID reviewId, String taskId, ReviewAct act, @Nullable LocalDate next) {
        SealedRow sealed = sealed(keys.of(reviewId), act.id());
        Change change = act.change();
        LocalDate review = change == null ? next : change.reviewDate();
        jdbc.sql("""
                insert into promise_review_act (id, review_id, position, act, task_id, actor, acted_at, note,
                    rating_from, rating_to, justification, entry_text, entry_date, entry_precision, review_date)
                values (?, ?, (select coalesce(max(position), 0) + 1 from promise_review_act where review_id = ?),
                    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(act.id(), reviewId, reviewId, act.kind().name(), taskId, act.by(), Timestamp.from(act.at()))
                .params(
                        sealed.sealAny(NOTE, act.note()),
                        change == null ? null : change.from(),
                        change == null ? null : change.to())
                .params(
                        change == null ? null : sealed.seal(JUSTIFICATION, change.justification()),
                        change == null ? null : sealed.seal(TEXT, TextColumn.write(change.text())))
                .params(
                        change == null ? null : Date.valueOf(change.date().date()),
                        change == null ? null : change.date().precision().name())
                .param(review == null ? null : Date.valueOf(review))
                .update();
    }

    /** Oldest first. */
    List<ReviewAct> acts(UUID reviewId) {
        TextKey key = keys.of(reviewId);
        return jdbc.sql("select * from promise_review_act where review_id = ? order by position")
                .param(reviewId)
                .query((row, n) -> act(row, key))
                .list();
    }

    private static SealedRow sealed(TextKey key, UUID actId) {
        return key.row("promise_review_act", actId);
    }

    private static ReviewAct act(ResultSet row, TextKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        SealedRow sealed = sealed(key, id);
        return new ReviewAct(
                id,
                Kind.valueOf(row.getString("act")),
                row.getString("actor"),
                row.getTimestamp("acted_at").toInstant(),
                sealed.openAny(NOTE, row.getString(NOTE)),
                change(sealed, row));
    }

    private static @Nullable Change change(SealedRow sealed, ResultSet row) throws SQLException {
        if (row.getString("rating_to") == null) {
            return null;
        }
        Date review = row.getDate("review_date");
        return new Change(
                row.getString("rating_from"),
                row.getString("rating_to"),
                sealed.open(JUSTIFICATION, row.getString(JUSTIFICATION)),
                review == null ? null : review.toLocalDate(),
                new PartialDate(
                        row.getDate("entry_date").toLocalDate(),
                        DatePrecision.valueOf(row.getString("entry_precision"))),
                TextColumn.read(sealed.open(TEXT, row.getString(TEXT))));
    }
}

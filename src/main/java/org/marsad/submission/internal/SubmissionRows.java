package org.marsad.submission.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.submission.Channel;
import org.marsad.submission.Consent;
import org.marsad.submission.ReasonCode;
import org.marsad.submission.Relation;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of submissions and their status history. */
@Repository
class SubmissionRows {

    private final JdbcClient jdbc;

    SubmissionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, NewSubmission submission, Receipt receipt, Instant now) {
        jdbc.sql("""
                insert into submission (id, promise_id, statement, consent, relation, event_date, event_place, language,
                    status, submitted_at, expected_by, receipt_hash, receipt_expires_at, channel, entered_by, received_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        submission.promiseId(),
                        submission.statement(),
                        submission.consent().name())
                .params(
                        submission.relation() == null
                                ? null
                                : submission.relation().name())
                .params(submission.eventDate() == null ? null : Date.valueOf(submission.eventDate()))
                .params(submission.eventPlace(), submission.language())
                .params(SubmissionStatus.RECEIVED.name(), Timestamp.from(now), Timestamp.from(now))
                .params(receipt.hash(), Timestamp.from(receipt.expiresAt()))
                .params(entry(submission.entry()))
                .update();
        appendStatus(id, SubmissionStatus.RECEIVED, now);
    }

    private static List<@Nullable Object> entry(@Nullable Entry entry) {
        return entry == null
                ? Arrays.asList(Channel.WEB.name(), null, null)
                : Arrays.asList(entry.channel().name(), entry.by(), Date.valueOf(entry.receivedOn()));
    }

    boolean isTaken(String receiptHash) {
        return jdbc.sql("select count(*) from submission where receipt_hash = ?")
                        .param(receiptHash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<Submission> find(UUID id) {
        return query("where id = ?", id);
    }

    /** Locked until the transaction ends, so that two movements of the status stand in a line. */
    Optional<Submission> lock(UUID id) {
        return query("where id = ? for update", id);
    }

    Optional<Submission> byTimelineEntry(UUID timelineEntryId) {
        return query("where timeline_entry_id = ?", timelineEntryId);
    }

    Optional<Submission> byReceipt(String receiptHash, Instant now) {
        return query("where receipt_hash = ? and receipt_expires_at > ?", receiptHash, Timestamp.from(now));
    }

    private Optional<Submission> query(String where, Object... parameters) {
        return jdbc.sql("select * from submission " + where)
                .params(parameters)
                .query(SubmissionRows::submission)
                .optional();
    }

    void expect(UUID id, Instant expectedBy) {
        jdbc.sql("update submission set expected_by = ? where id = ?")
                .params(Timestamp.from(expectedBy), id)
                .update();
    }

    void move(UUID id, SubmissionStatus status, Instant now, Instant expectedBy) {
        jdbc.sql("update submission set status = ?, expected_by = ? where id = ?")
                .params(status.name(), Timestamp.from(expectedBy), id)
                .update();
        appendStatus(id, status, now);
    }

    /** Notes the appeal; how the submission had ended before no longer holds. */
    void appealed(UUID id, Instant now) {
        jdbc.sql(
                        "update submission set appealed_at = ?, outcome_reason = null, outcome_explanation = null where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** What stays is what a tombstone says. */
    void purge(UUID id, int items, long bytes, Instant now) {
        for (String table : List.of("submission_message", "submission_mark", "flood_member")) {
            jdbc.sql("delete from " + table + " where submission_id = ?")
                    .param(id)
                    .update();
        }
        jdbc.sql("""
                update submission set statement = '', consent = 'VERIFY_ONLY', relation = null, event_date = null,
                    event_place = null, outcome_explanation = null, entered_by = null, received_on = null,
                    purged_at = ?, purged_items = ?, purged_bytes = ? where id = ?
                """).params(Timestamp.from(now), items, bytes, id).update();
    }

    void promise(UUID id, String promiseId) {
        jdbc.sql("update submission set promise_id = ? where id = ?")
                .params(promiseId, id)
                .update();
    }

    private void appendStatus(UUID id, SubmissionStatus status, Instant now) {
        jdbc.sql("""
                insert into submission_status (submission_id, position, status, at)
                values (?, (select coalesce(max(position), 0) + 1 from submission_status where submission_id = ?), ?, ?)
                """).params(id, id, status.name(), Timestamp.from(now)).update();
    }

    List<StatusAt> history(UUID id) {
        return jdbc.sql("select status, at from submission_status where submission_id = ? order by position")
                .param(id)
                .query((row, n) -> new StatusAt(
                        SubmissionStatus.valueOf(row.getString(1)),
                        row.getTimestamp(2).toInstant()))
                .list();
    }

    void outcome(UUID id, Outcome outcome) {
        jdbc.sql(
                        "update submission set outcome_reason = ?, outcome_explanation = ?, timeline_entry_id = ? where id = ?")
                .params(outcome.reason() == null ? null : outcome.reason().name())
                .params(outcome.explanation(), outcome.timelineEntryId(), id)
                .update();
    }

    Outcome outcome(UUID id) {
        return jdbc.sql("select outcome_reason, outcome_explanation, timeline_entry_id from submission where id = ?")
                .param(id)
                .query((row, n) -> new Outcome(
                        row.getString(1) == null ? null : ReasonCode.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, UUID.class)))
                .single();
    }

    private static Submission submission(ResultSet row, int number) throws SQLException {
        String relation = row.getString("relation");
        return new Submission(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("promise_id"),
                row.getString("statement"),
                Consent.valueOf(row.getString("consent")),
                relation == null ? null : Relation.valueOf(relation),
                date(row.getDate("event_date")),
                row.getString("event_place"),
                row.getString("language"),
                SubmissionStatus.valueOf(row.getString("status")),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("expected_by").toInstant(),
                Channel.valueOf(row.getString("channel")),
                row.getString("entered_by"),
                date(row.getDate("received_on")),
                instant(row.getTimestamp("appealed_at")),
                instant(row.getTimestamp("purged_at")));
    }

    private static @Nullable LocalDate date(@Nullable Date day) {
        return day == null ? null : day.toLocalDate();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /** A receipt as it is kept. */
    record Receipt(String hash, Instant expiresAt) {}

    /** A status and when it began. */
    record StatusAt(SubmissionStatus status, Instant at) {}

    /** How a submission ended. */
    record Outcome(
            @Nullable ReasonCode reason,
            @Nullable String explanation,
            @Nullable UUID timelineEntryId) {}
}

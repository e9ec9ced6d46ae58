package org.marsad.submission.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.marsad.submission.Channel;
import org.marsad.submission.ReasonCode;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of submissions and their status history. */
@Repository
@OneConnection
class SubmissionRows {

    private final JdbcClient jdbc;
    private final TextKeys keys;
    private final SubmissionRow row;

    SubmissionRows(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.row = new SubmissionRow(keys);
    }

    void insert(UUID id, NewSubmission submission, Receipt receipt, Instant now) {
        SealedRow sealed = SubmissionRow.sealed(keys, id);
        jdbc.sql("""
                insert into submission (id, promise_id, statement, consent, relation, event_date, event_place, language,
                    status, submitted_at, expected_by, receipt_hash, receipt_expires_at, channel, entered_by, received_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        submission.promiseId(),
                        sealed.seal(SubmissionRow.STATEMENT, submission.statement()),
                        submission.consent().name())
                .params(sealed.sealAny(SubmissionRow.RELATION, submission.relation()))
                .params(sealed.sealAny(SubmissionRow.EVENT_DATE, submission.eventDate()))
                .params(sealed.sealAny(SubmissionRow.EVENT_PLACE, submission.eventPlace()), submission.language())
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
                .query(row)
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

    /** What stays is what a tombstone says; whatever else copies of the row may hold is lost with its key. */
    void purge(UUID id, int items, long bytes, Instant now) {
        keys.destroy(id);
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
                .params(
                        SubmissionRow.sealed(keys, id).sealAny(SubmissionRow.EXPLANATION, outcome.explanation()),
                        outcome.timelineEntryId(),
                        id)
                .update();
    }

    Outcome outcome(UUID id) {
        return jdbc.sql("select outcome_reason, outcome_explanation, timeline_entry_id from submission where id = ?")
                .param(id)
                .query((row, n) -> new Outcome(
                        row.getString(1) == null ? null : ReasonCode.valueOf(row.getString(1)),
                        SubmissionRow.sealed(keys, id).openAny(SubmissionRow.EXPLANATION, row.getString(2)),
                        row.getObject(3, UUID.class)))
                .single();
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

package org.marsad.correction.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.correction.CorrectionRequest;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.marsad.submission.Receipt;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.TrackedRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of requests for corrections and of their status history. */
@Repository
@OneConnection
class RequestRows {

    private final JdbcClient jdbc;
    private final TextKeys keys;

    RequestRows(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    private SealedRow sealed(UUID id) {
        return keys.of(id).row("correction_request", id);
    }

    void insert(
            UUID id,
            NewCorrection request,
            @Nullable Receipt receipt,
            @Nullable String repetitionHash,
            Instant now,
            Instant expectedBy) {
        jdbc.sql("""
                insert into correction_request (id, promise_id, entry_id, text, language, requested_by, status,
                    submitted_at, expected_by, receipt_hash, receipt_expires_at, repetition_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        request.promiseId(),
                        request.entryId(),
                        sealed(id).seal("text", request.text()),
                        request.language())
                .params(request.requestedBy(), SubmissionStatus.RECEIVED.name())
                .params(Timestamp.from(now), Timestamp.from(expectedBy))
                .params(receipt == null ? null : receipt.hash())
                .params(receipt == null ? null : Timestamp.from(receipt.expiresAt()))
                .params(repetitionHash)
                .update();
        appendStatus(id, SubmissionStatus.RECEIVED, now);
    }

    Optional<CorrectionRequest> find(UUID id) {
        return query("where id = ?", id);
    }

    /** Locked until the transaction ends, so that two movements of the status stand in a line. */
    Optional<CorrectionRequest> lock(UUID id) {
        return query("where id = ? for update", id);
    }

    Optional<CorrectionRequest> byReceipt(String receiptHash, Instant now) {
        return query("where receipt_hash = ? and receipt_expires_at > ?", receiptHash, Timestamp.from(now));
    }

    Optional<CorrectionRequest> byRepetition(String repetitionHash) {
        return query("where repetition_hash = ?", repetitionHash);
    }

    /** The other requests about the same entry, oldest first. */
    List<CorrectionRequest> about(UUID entryId, UUID but) {
        return jdbc.sql("select * from correction_request where entry_id = ? and id <> ? order by number")
                .params(entryId, but)
                .query(this::request)
                .list();
    }

    /** Newest first. */
    List<CorrectionRequest> latest(int offset, int limit) {
        return jdbc.sql("select * from correction_request order by number desc offset ? rows fetch first ? rows only")
                .params(offset, limit)
                .query(this::request)
                .list();
    }

    private Optional<CorrectionRequest> query(String where, Object... parameters) {
        return jdbc.sql("select * from correction_request " + where)
                .params(parameters)
                .query(this::request)
                .optional();
    }

    void move(UUID id, SubmissionStatus status, Instant now) {
        jdbc.sql("update correction_request set status = ? where id = ?")
                .params(status.name(), id)
                .update();
        appendStatus(id, status, now);
    }

    void outcome(UUID id, @Nullable String explanation, @Nullable UUID shownAt) {
        jdbc.sql("update correction_request set explanation = ?, outcome_id = ? where id = ?")
                .params(sealed(id).sealAny("explanation", explanation), shownAt, id)
                .update();
    }

    /** No text that may be sent is empty, so an empty one says that it is purged. */
    void purge(UUID id) {
        keys.destroy(id);
        jdbc.sql("update correction_request set text = '', explanation = null, repetition_hash = null where id = ?")
                .param(id)
                .update();
    }

    Outcome outcome(UUID id) {
        return jdbc.sql("select explanation, outcome_id from correction_request where id = ?")
                .param(id)
                .query((row, n) ->
                        new Outcome(sealed(id).openAny("explanation", row.getString(1)), row.getObject(2, UUID.class)))
                .single();
    }

    private void appendStatus(UUID id, SubmissionStatus status, Instant now) {
        jdbc.sql("""
                insert into correction_status (request_id, position, status, at)
                values (?, (select coalesce(max(position), 0) + 1 from correction_status where request_id = ?), ?, ?)
                """).params(id, id, status.name(), Timestamp.from(now)).update();
    }

    List<TrackedRequest.StatusAt> history(UUID id) {
        return jdbc.sql("select status, at from correction_status where request_id = ? order by position")
                .param(id)
                .query((row, n) -> new TrackedRequest.StatusAt(
                        SubmissionStatus.valueOf(row.getString(1)),
                        row.getTimestamp(2).toInstant()))
                .list();
    }

    private CorrectionRequest request(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String text = row.getString("text");
        return new CorrectionRequest(
                id,
                row.getLong("number"),
                row.getString("promise_id"),
                row.getObject("entry_id", UUID.class),
                text.isEmpty() ? text : sealed(id).open("text", text),
                row.getString("language"),
                row.getString("requested_by"),
                SubmissionStatus.valueOf(row.getString("status")),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("expected_by").toInstant());
    }

    /** How a request ended. */
    record Outcome(@Nullable String explanation, @Nullable UUID shownAt) {}
}

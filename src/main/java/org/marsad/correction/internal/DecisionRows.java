package org.marsad.correction.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.correction.CorrectionDecision;
import org.marsad.correction.Corrections.Confirmed;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The record of what editors decided. Rows are inserted and read, until they are
 * purged; of the ratings seen the last one counts.
 */
@Repository
@OneConnection
class DecisionRows {

    private static final String DECISION = "correction_decision";
    private static final String CONFIRMATION = "correction_confirmation";

    private final JdbcClient jdbc;
    private final TextKeys keys;

    DecisionRows(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    private SealedRow sealed(String table, UUID requestId, int number) {
        return keys.of(requestId).row(table, requestId, number);
    }

    void insert(Decision decision) {
        SealedRow sealed = sealed(DECISION, decision.requestId(), decision.number());
        Signature signature = decision.signature();
        jdbc.sql("""
                insert into correction_decision (request_id, number, task_id, editor, process_version, decided_at,
                    decision, text_ar, text_en, rating_from, rating_to, justification, review_date, explanation)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(decision.requestId(), decision.number(), signature.taskId(), signature.by())
                .params(signature.processVersion(), Timestamp.from(signature.at()))
                .params(decision.kind().name())
                .params(sealed.sealAny("text_ar", decision.textAr()), sealed.sealAny("text_en", decision.textEn()))
                .params(decision.ratingFrom(), decision.ratingTo())
                .params(sealed.sealAny("justification", decision.justification()))
                .params(decision.reviewDate() == null ? null : Date.valueOf(decision.reviewDate()))
                .param(sealed.sealAny("explanation", decision.explanation()))
                .update();
    }

    void insert(Confirmation word) {
        SealedRow sealed = sealed(CONFIRMATION, word.requestId(), word.decision());
        Signature signature = word.signature();
        jdbc.sql("""
                insert into correction_confirmation (request_id, decision, task_id, editor, process_version,
                    confirmed_at, outcome, rating_seen, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(word.requestId(), word.decision(), signature.taskId(), signature.by())
                .params(signature.processVersion(), Timestamp.from(signature.at()))
                .params(word.outcome().name(), word.ratingSeen(), sealed.sealAny("note", word.note()))
                .update();
    }

    List<Decision> decisions(UUID requestId) {
        return jdbc.sql("select * from correction_decision where request_id = ? order by number")
                .param(requestId)
                .query(this::decision)
                .list();
    }

    Optional<Decision> last(UUID requestId) {
        return jdbc.sql(
                        "select * from correction_decision where request_id = ? order by number desc fetch first 1 row only")
                .param(requestId)
                .query(this::decision)
                .optional();
    }

    List<Confirmation> confirmations(UUID requestId) {
        return jdbc.sql("select * from correction_confirmation where request_id = ? order by decision")
                .param(requestId)
                .query(this::confirmation)
                .list();
    }

    /** All that editors wrote on a request of which nothing is kept. */
    void purge(UUID requestId) {
        jdbc.sql("delete from correction_confirmation where request_id = ?")
                .param(requestId)
                .update();
        jdbc.sql("delete from correction_decision where request_id = ?")
                .param(requestId)
                .update();
    }

    void ratingSeen(String taskId, String rating) {
        int updated = jdbc.sql("update correction_rating_seen set rating = ? where task_id = ?")
                .params(rating, taskId)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into correction_rating_seen (task_id, rating) values (?, ?)")
                    .params(taskId, rating)
                    .update();
        }
    }

    Optional<String> ratingSeen(String taskId) {
        return jdbc.sql("select rating from correction_rating_seen where task_id = ?")
                .param(taskId)
                .query(String.class)
                .optional();
    }

    private Decision decision(ResultSet row, int index) throws SQLException {
        UUID request = row.getObject("request_id", UUID.class);
        int number = row.getInt("number");
        SealedRow sealed = sealed(DECISION, request, number);
        Date reviewDate = row.getDate("review_date");
        return new Decision(
                request,
                number,
                signature(row, "decided_at"),
                CorrectionDecision.valueOf(row.getString("decision")),
                sealed.openAny("text_ar", row.getString("text_ar")),
                sealed.openAny("text_en", row.getString("text_en")),
                row.getString("rating_from"),
                row.getString("rating_to"),
                sealed.openAny("justification", row.getString("justification")),
                reviewDate == null ? null : reviewDate.toLocalDate(),
                sealed.openAny("explanation", row.getString("explanation")));
    }

    private Confirmation confirmation(ResultSet row, int index) throws SQLException {
        UUID request = row.getObject("request_id", UUID.class);
        int decision = row.getInt("decision");
        return new Confirmation(
                request,
                decision,
                signature(row, "confirmed_at"),
                Confirmed.valueOf(row.getString("outcome")),
                row.getString("rating_seen"),
                sealed(CONFIRMATION, request, decision).openAny("note", row.getString("note")));
    }

    private static Signature signature(ResultSet row, String at) throws SQLException {
        return new Signature(
                row.getString("task_id"),
                row.getString("editor"),
                row.getInt("process_version"),
                row.getTimestamp(at).toInstant());
    }
}

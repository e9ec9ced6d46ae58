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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The record of what editors decided. Rows are inserted and read, until they are
 * purged; of the ratings seen the last one counts.
 */
@Repository
class DecisionRows {

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Decision decision) {
        Signature signature = decision.signature();
        jdbc.sql("""
                insert into correction_decision (request_id, number, task_id, editor, process_version, decided_at,
                    decision, text_ar, text_en, rating_from, rating_to, justification, review_date, explanation)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(decision.requestId(), decision.number(), signature.taskId(), signature.by())
                .params(signature.processVersion(), Timestamp.from(signature.at()))
                .params(decision.kind().name(), decision.textAr(), decision.textEn())
                .params(decision.ratingFrom(), decision.ratingTo(), decision.justification())
                .params(decision.reviewDate() == null ? null : Date.valueOf(decision.reviewDate()))
                .param(decision.explanation())
                .update();
    }

    void insert(Confirmation word) {
        Signature signature = word.signature();
        jdbc.sql("""
                insert into correction_confirmation (request_id, decision, task_id, editor, process_version,
                    confirmed_at, outcome, rating_seen, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(word.requestId(), word.decision(), signature.taskId(), signature.by())
                .params(signature.processVersion(), Timestamp.from(signature.at()))
                .params(word.outcome().name(), word.ratingSeen(), word.note())
                .update();
    }

    List<Decision> decisions(UUID requestId) {
        return jdbc.sql("select * from correction_decision where request_id = ? order by number")
                .param(requestId)
                .query(DecisionRows::decision)
                .list();
    }

    Optional<Decision> last(UUID requestId) {
        return jdbc.sql(
                        "select * from correction_decision where request_id = ? order by number desc fetch first 1 row only")
                .param(requestId)
                .query(DecisionRows::decision)
                .optional();
    }

    List<Confirmation> confirmations(UUID requestId) {
        return jdbc.sql("select * from correction_confirmation where request_id = ? order by decision")
                .param(requestId)
                .query(DecisionRows::confirmation)
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

    private static Decision decision(ResultSet row, int number) throws SQLException {
        Date reviewDate = row.getDate("review_date");
        return new Decision(
                row.getObject("request_id", UUID.class),
                row.getInt("number"),
                signature(row, "decided_at"),
                CorrectionDecision.valueOf(row.getString("decision")),
                row.getString("text_ar"),
                row.getString("text_en"),
                row.getString("rating_from"),
                row.getString("rating_to"),
                row.getString("justification"),
                reviewDate == null ? null : reviewDate.toLocalDate(),
                row.getString("explanation"));
    }

    private static Confirmation confirmation(ResultSet row, int number) throws SQLException {
        return new Confirmation(
                row.getObject("request_id", UUID.class),
                row.getInt("decision"),
                signature(row, "confirmed_at"),
                Confirmed.valueOf(row.getString("outcome")),
                row.getString("rating_seen"),
                row.getString("note"));
    }

    private static Signature signature(ResultSet row, String at) throws SQLException {
        return new Signature(
                row.getString("task_id"),
                row.getString("editor"),
                row.getInt("process_version"),
                row.getTimestamp(at).toInstant());
    }
}

package org.marsad.verification.internal;

import java.util.List;
import java.util.UUID;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.marsad.verification.StaffTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tasks went from hand to hand. They are only ever appended. */
@Repository
@OneConnection
class HandOvers {

    private final JdbcClient jdbc;
    private final TextKeys keys;

    HandOvers(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** A row's number is not known before it is stored: from whom to whom it went tells it. */
    private SealedRow sealed(UUID submissionId, String taskId, String from, String to) {
        return keys.of(submissionId).row("hand_over", submissionId, taskId, from, to);
    }

    void append(UUID submissionId, String taskId, HandOver handOver) {
        SealedRow sealed = sealed(submissionId, taskId, handOver.from(), handOver.to());
        jdbc.sql("""
                insert into hand_over (submission_id, task_id, task, from_user, to_user, reason, at)
                values (:submission, :taskId, :task, :from, :to, :reason, :at)
                """)
                .param("submission", submissionId)
                .param("taskId", taskId)
                .param("task", handOver.task().name())
                .param("from", handOver.from())
                .param("to", handOver.to())
                .param("reason", sealed.seal("reason", handOver.reason()))
                .param("at", Columns.time(handOver.at()))
                .update();
    }

    /** Oldest first. */
    List<HandOver> of(UUID submissionId) {
        return jdbc.sql("select * from hand_over where submission_id = :submission order by id")
                .param("submission", submissionId)
                .query((row, index) -> new HandOver(
                        StaffTask.valueOf(row.getString("task")),
                        row.getString("from_user"),
                        row.getString("to_user"),
                        sealed(
                                        submissionId,
                                        row.getString("task_id"),
                                        row.getString("from_user"),
                                        row.getString("to_user"))
                                .open("reason", row.getString("reason")),
                        Columns.instant(row, "at")))
                .list();
    }
}

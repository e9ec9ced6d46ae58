package org.marsad.verification.internal;

import java.util.List;
import java.util.UUID;
import org.marsad.verification.StaffTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tasks went from hand to hand. They are only ever appended. */
@Repository
class HandOvers {

    private final JdbcClient jdbc;

    HandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(UUID submissionId, String taskId, HandOver handOver) {
        jdbc.sql("""
                insert into hand_over (submission_id, task_id, task, from_user, to_user, reason, at)
                values (:submission, :taskId, :task, :from, :to, :reason, :at)
                """)
                .param("submission", submissionId)
                .param("taskId", taskId)
                .param("task", handOver.task().name())
                .param("from", handOver.from())
                .param("to", handOver.to())
                .param("reason", handOver.reason())
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
                        row.getString("reason"),
                        Columns.instant(row, "at")))
                .list();
    }
}

package org.marsad.verification.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rating a promise had when an editor's task was opened, by task. */
@Repository
class SeenRatings {

    private final JdbcClient jdbc;

    SeenRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers the rating, over what was remembered for this task before. */
    void remember(String taskId, UUID submissionId, String rating) {
        if (update(taskId, rating) == 0) {
            jdbc.sql("""
                    insert into rating_seen (task_id, submission_id, rating, seen_at)
                    values (:task, :submission, :rating, :at)
                    """)
                    .param("task", taskId)
                    .param("submission", submissionId)
                    .param("rating", rating)
                    .param("at", Columns.time(Instant.now()))
                    .update();
        }
    }

    private int update(String taskId, String rating) {
        return jdbc.sql("update rating_seen set rating = :rating, seen_at = :at where task_id = :task")
                .param("task", taskId)
                .param("rating", rating)
                .param("at", Columns.time(Instant.now()))
                .update();
    }

    Optional<String> by(String taskId) {
        return jdbc.sql("select rating from rating_seen where task_id = :task")
                .param("task", taskId)
                .query(String.class)
                .optional();
    }
}

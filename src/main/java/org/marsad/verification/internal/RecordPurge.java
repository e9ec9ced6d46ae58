package org.marsad.verification.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one place that deletes from the verification record: all of a submission's, because its time has come. */
@Component
class RecordPurge {

    /** Those that name others of them first. */
    private static final List<String> TABLES = List.of(
            "appeal_decision",
            "verification_appeal",
            "rating_confirmation",
            "public_copy_choice",
            "editorial_decision",
            "appeal_decision",
            "verification_appeal",
            "verification_assessment",
            "verification_round",
            "rating_seen",
            "recusal",
            "hand_over",
            "submission_move",
            "legal_hold");

    private final JdbcClient jdbc;

    RecordPurge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void of(UUID submissionId) {
        TABLES.forEach(table -> jdbc.sql("delete from " + table + " where submission_id = ?")
                .param(submissionId)
                .update());
    }
}

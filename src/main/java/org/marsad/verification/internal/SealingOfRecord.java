package org.marsad.verification.internal;

import java.util.List;
import org.marsad.sealing.MasterKey;
import org.marsad.sealing.SealedTable;
import org.marsad.sealing.SealingMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals what earlier versions stored in clear of the verification record: everything that staff wrote. */
@Configuration(proxyBeanMethods = false)
class SealingOfRecord {

    private static final String SUBMISSION = "submission_id";
    private static final String REASON = "reason";
    private static final String NOTE = "note";

    @Bean
    SealingMigration sealRecord(MasterKey master) {
        return new SealingMigration(
                "43.4",
                "seal the verification record",
                master,
                keyed("verification_round", List.of(SUBMISSION, "number"), "summary", "question"),
                keyed(
                        "verification_assessment",
                        List.of(SUBMISSION, "round", "evidence_item_id"),
                        "findings",
                        "event_date",
                        "event_place"),
                keyed(
                        "editorial_decision",
                        List.of(SUBMISSION, "number"),
                        "entry_text_ar",
                        "entry_text_en",
                        "justification",
                        NOTE),
                keyed("public_copy_choice", List.of(SUBMISSION, "decision", "evidence_item_id"), REASON),
                keyed("rating_confirmation", List.of(SUBMISSION, "decision"), NOTE),
                keyed("appeal_decision", List.of(SUBMISSION, "round"), NOTE),
                keyed("recusal", List.of(SUBMISSION, "username"), REASON),
                numbered("hand_over", SUBMISSION, "task_id", "from_user", "to_user"),
                numbered("submission_move", SUBMISSION, "from_promise", "to_promise", "username"),
                numbered("legal_hold", SUBMISSION, "held", "username"));
    }

    private static SealedTable keyed(String table, List<String> primaryKey, String... columns) {
        return SealedTable.of(table, "t." + SUBMISSION, "true", primaryKey, List.of(columns));
    }

    /** Tables whose rows have a number of the database's. */
    private static SealedTable numbered(String table, String... row) {
        return new SealedTable(table, "t." + SUBMISSION, "true", List.of("id"), List.of(row), List.of(REASON));
    }
}

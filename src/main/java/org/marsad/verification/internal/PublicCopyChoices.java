package org.marsad.verification.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editors' choices of what is shown, by decision. */
@Repository
class PublicCopyChoices {

    private final JdbcClient jdbc;

    PublicCopyChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(EditorialAct act) {
        if (act.approval() != null) {
            act.approval().publicCopies().forEach(choice -> append(act, choice));
        }
    }

    private void append(EditorialAct act, PublicCopyChoice choice) {
        jdbc.sql("""
                insert into public_copy_choice (submission_id, decision, evidence_item_id, publish, reason, claim)
                values (:submission, :decision, :item, :publish, :reason, :claim)
                """)
                .param("submission", act.submissionId())
                .param("decision", act.number())
                .param("item", choice.evidenceItemId())
                .param("publish", choice.publish())
                .param("reason", choice.reason())
                .param("claim", choice.claim())
                .update();
    }

    List<PublicCopyChoice> of(UUID submissionId, int decision) {
        return jdbc.sql("select * from public_copy_choice where submission_id = :submission and decision = :decision")
                .param("submission", submissionId)
                .param("decision", decision)
                .query((row, index) -> new PublicCopyChoice(
                        row.getObject("evidence_item_id", UUID.class),
                        row.getBoolean("publish"),
                        row.getString("reason"),
                        row.getBoolean("claim")))
                .list();
    }
}

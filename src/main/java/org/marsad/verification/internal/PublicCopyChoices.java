package org.marsad.verification.internal;

import java.util.List;
import java.util.UUID;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editors' choices of what is shown, by decision. */
@Repository
@OneConnection
class PublicCopyChoices {

    private final JdbcClient jdbc;
    private final TextKeys keys;

    PublicCopyChoices(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    void append(EditorialAct act) {
        if (act.approval() != null) {
            act.approval().publicCopies().forEach(choice -> append(act, choice));
        }
    }

    private SealedRow sealed(UUID submissionId, int decision, UUID itemId) {
        return keys.of(submissionId).row("public_copy_choice", submissionId, decision, itemId);
    }

    private void append(EditorialAct act, PublicCopyChoice choice) {
        SealedRow sealed = sealed(act.submissionId(), act.number(), choice.evidenceItemId());
        jdbc.sql("""
                insert into public_copy_choice (submission_id, decision, evidence_item_id, publish, reason, claim)
                values (:submission, :decision, :item, :publish, :reason, :claim)
                """)
                .param("submission", act.submissionId())
                .param("decision", act.number())
                .param("item", choice.evidenceItemId())
                .param("publish", choice.publish())
                .param("reason", sealed.sealAny("reason", choice.reason()))
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
                        sealed(submissionId, decision, row.getObject("evidence_item_id", UUID.class))
                                .openAny("reason", row.getString("reason")),
                        row.getBoolean("claim")))
                .list();
    }
}

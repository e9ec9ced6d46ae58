package org.marsad.evidence.internal;

import java.util.List;
import java.util.UUID;
import org.marsad.evidence.PurgedEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes everything of a submission's evidence away in the caller's transaction: what is known of its items, what was made
 * of them, and the submission's keys to their bytes. Content that another submission holds too stays readable to that one
 * alone; what nobody else holds is lost for good with its last key.
 */
@Component
class EvidencePurge {

    /** Tables of one row or more for an item, by its id; those that name others of them first. */
    private static final List<String> OF_ITEMS =
            List.of("inspection_report", "extraction", "redaction", "public_copy", "source_snapshot", "preview");

    private static final String ITEMS = "(select id from evidence_item where submission_id = :submission)";

    private final JdbcClient jdbc;
    private final VaultRows vaultRows;
    private final Vault vault;

    EvidencePurge(JdbcClient jdbc, VaultRows vaultRows, Vault vault) {
        this.jdbc = jdbc;
        this.vaultRows = vaultRows;
        this.vault = vault;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public PurgedEvidence of(UUID submissionId) {
        List<Long> sizes = lockAll(submissionId);
        OF_ITEMS.forEach(table -> update("delete from " + table + " where evidence_item_id in " + ITEMS, submissionId));
        forgetLooks(submissionId);
        update("delete from evidence_item where submission_id = :submission", submissionId);
        // After the rows: whoever was just sealing something of an item has been waited for, and holds it by now. In
        // the
        // order of their hashes, as those who seal take them.
        vaultRows.heldBy(submissionId).forEach(sha256 -> vault.release(submissionId, sha256));
        return new PurgedEvidence(
                sizes.size(), sizes.stream().mapToLong(Long::longValue).sum());
    }

    /** Whoever makes a preview, a copy or a text of an item locks it too, so none of them comes behind the purge. */
    private List<Long> lockAll(UUID submissionId) {
        return jdbc.sql("select size from evidence_item where submission_id = :submission order by number for update")
                .param("submission", submissionId)
                .query(Long.class)
                .list();
    }

    /** What contents are recognised by, where no other item has the same content. */
    private void forgetLooks(UUID submissionId) {
        update("""
                delete from fingerprint where sha256 in (
                    select i.sha256 from evidence_item i where i.submission_id = :submission
                        and not exists (select 1 from evidence_item o
                            where o.sha256 = i.sha256 and o.submission_id <> :submission))
                """, submissionId);
    }

    private void update(String sql, UUID submissionId) {
        jdbc.sql(sql).param("submission", submissionId).update();
    }
}

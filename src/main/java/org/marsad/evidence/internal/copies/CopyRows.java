package org.marsad.evidence.internal.copies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.evidence.PublicCopy;
import org.marsad.evidence.Redaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of public copies and of what they cover. */
@Repository
class CopyRows {

    private final JdbcClient jdbc;

    CopyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of two who change one item's copy the second waits until the first's transaction ends. */
    void lock(UUID itemId) {
        jdbc.sql("select id from evidence_item where id = ? for update")
                .param(itemId)
                .query(UUID.class)
                .optional();
    }

    List<Redaction> redactions(UUID itemId) {
        return jdbc.sql("select * from redaction where evidence_item_id = ? order by position")
                .param(itemId)
                .query((row, n) -> new Redaction(
                        row.getInt("page"),
                        row.getDouble("x"),
                        row.getDouble("y"),
                        row.getDouble("width"),
                        row.getDouble("height")))
                .list();
    }

    void cover(UUID itemId, List<Redaction> redactions) {
        jdbc.sql("delete from redaction where evidence_item_id = ?")
                .param(itemId)
                .update();
        for (int i = 0; i < redactions.size(); i++) {
            Redaction each = redactions.get(i);
            jdbc.sql("""
                    insert into redaction (evidence_item_id, position, page, x, y, width, height)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(itemId, i + 1, each.page(), each.x(), each.y(), each.width(), each.height())
                    .update();
        }
    }

    Optional<PublicCopy> find(UUID itemId) {
        String now = RedactionHash.of(redactions(itemId));
        return jdbc.sql("select * from public_copy where evidence_item_id = ?")
                .param(itemId)
                .query((row, n) -> copy(row, now))
                .optional();
    }

    Optional<UUID> itemOf(UUID publicId) {
        return jdbc.sql("select id from evidence_item where public_id = ?")
                .param(publicId)
                .query(UUID.class)
                .optional();
    }

    void put(PublicCopy copy, String redactionsHash) {
        jdbc.sql("delete from public_copy where evidence_item_id = ?")
                .param(copy.itemId())
                .update();
        jdbc.sql("""
                insert into public_copy (evidence_item_id, state, media_type, size, sha256, reason, redactions,
                    redactions_hash, width, height, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(copy.itemId(), copy.state().name(), copy.mediaType(), copy.size(), copy.sha256())
                .params(copy.reason(), copy.redactions(), redactionsHash, copy.width(), copy.height())
                .param(Timestamp.from(copy.madeAt()))
                .update();
    }

    /** Whether a submission holds this content as an original or as another copy. */
    boolean isHeld(UUID submissionId, String sha256) {
        return jdbc.sql("""
                select count(*) from evidence_item i left join public_copy c on c.evidence_item_id = i.id
                where i.submission_id = ? and (i.sha256 = ? or c.sha256 = ?)
                """)
                        .params(submissionId, sha256, sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static PublicCopy copy(ResultSet row, String redactionsNow) throws SQLException {
        return new PublicCopy(
                row.getObject("evidence_item_id", UUID.class),
                PublicCopy.State.valueOf(row.getString("state")),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("reason"),
                row.getInt("redactions"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("redactions_hash").equals(redactionsNow),
                row.getTimestamp("made_at").toInstant());
    }
}

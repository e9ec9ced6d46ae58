package org.marsad.evidence.internal.extraction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.inspection.Extraction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the extraction of an item lies, and whether its pictures have been read. */
@Repository
class ExtractionRows {

    private final JdbcClient jdbc;

    ExtractionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID item, String sha256, Extraction extraction, boolean toRead) {
        jdbc.sql("insert into extraction (evidence_item_id, sha256, status, language, recognition)"
                        + " values (?, ?, ?, ?, ?)")
                .params(item, sha256, extraction.status().name(), extraction.language(), toRead ? "PENDING" : "NONE")
                .update();
    }

    Optional<String> sha256(UUID item) {
        return jdbc.sql("select sha256 from extraction where evidence_item_id = ?")
                .param(item)
                .query(String.class)
                .optional();
    }

    Optional<String> recognisedSha256(UUID item) {
        return jdbc.sql("select recognised_sha256 from extraction where evidence_item_id = ?"
                        + " and recognised_sha256 is not null")
                .param(item)
                .query(String.class)
                .optional();
    }

    /** Items whose pictures nobody has read yet, oldest first. */
    List<UUID> pending() {
        return jdbc.sql("select e.evidence_item_id from extraction e join evidence_item i on i.id = e.evidence_item_id"
                        + " where e.recognition = 'PENDING' order by i.received_at, i.number")
                .query(UUID.class)
                .list();
    }

    /** Locks the item until the transaction ends; false if it was purged meanwhile. */
    boolean lock(UUID item) {
        return jdbc.sql("select id from evidence_item where id = ? for update")
                .param(item)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void recognised(UUID item, String sha256) {
        jdbc.sql("update extraction set recognition = 'DONE', recognised_sha256 = ? where evidence_item_id = ?")
                .params(sha256, item)
                .update();
    }

    /** Nothing could be read. */
    void unreadable(UUID item) {
        jdbc.sql("update extraction set recognition = 'NONE' where evidence_item_id = ?")
                .param(item)
                .update();
    }
}

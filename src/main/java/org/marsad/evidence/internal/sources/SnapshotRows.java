package org.marsad.evidence.internal.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of fetched copies. */
@Repository
class SnapshotRows {

    private final JdbcClient jdbc;

    SnapshotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the item until the transaction ends; false if it was purged meanwhile. */
    boolean lock(UUID itemId) {
        return jdbc.sql("select id from evidence_item where id = ? for update")
                .param(itemId)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void insert(Snapshot snapshot) {
        jdbc.sql("""
                insert into source_snapshot (id, evidence_item_id, address, status, size, sha256, fetched_at, fetched_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(snapshot.id(), snapshot.itemId(), snapshot.address(), snapshot.status(), snapshot.size())
                .params(snapshot.sha256(), Timestamp.from(snapshot.fetchedAt()), snapshot.fetchedBy())
                .update();
    }

    List<Snapshot> of(UUID itemId) {
        return jdbc.sql("select * from source_snapshot where evidence_item_id = ? order by fetched_at desc, id")
                .param(itemId)
                .query(SnapshotRows::snapshot)
                .list();
    }

    Optional<Snapshot> find(UUID itemId, UUID snapshotId) {
        return jdbc.sql("select * from source_snapshot where evidence_item_id = ? and id = ?")
                .params(itemId, snapshotId)
                .query(SnapshotRows::snapshot)
                .optional();
    }

    private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return new Snapshot(
                row.getObject("id", UUID.class),
                row.getObject("evidence_item_id", UUID.class),
                row.getString("address"),
                row.getInt("status"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("fetched_at").toInstant(),
                row.getString("fetched_by"));
    }
}

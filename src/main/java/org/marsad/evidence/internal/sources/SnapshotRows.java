package org.marsad.evidence.internal.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.TextKey;
import org.marsad.sealing.TextKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of fetched copies. */
@Repository
@OneConnection
class SnapshotRows {

    private static final String TABLE = "source_snapshot";
    private static final String ADDRESS = "address";

    private static final String SELECT =
            "select s.*, i.submission_id from source_snapshot s" + " join evidence_item i on i.id = s.evidence_item_id";

    private final JdbcClient jdbc;
    private final TextKeys keys;

    SnapshotRows(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Locks the item until the transaction ends; false if it was purged meanwhile. */
    boolean lock(UUID itemId) {
        return jdbc.sql("select id from evidence_item where id = ? for update")
                .param(itemId)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** @param submissionId whose evidence the link is */
    void insert(Snapshot snapshot, UUID submissionId) {
        String address = keys.of(submissionId).row(TABLE, snapshot.id()).seal(ADDRESS, snapshot.address());
        jdbc.sql("""
                insert into source_snapshot (id, evidence_item_id, address, status, size, sha256, fetched_at, fetched_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(snapshot.id(), snapshot.itemId(), address, snapshot.status(), snapshot.size())
                .params(snapshot.sha256(), Timestamp.from(snapshot.fetchedAt()), snapshot.fetchedBy())
                .update();
    }

    List<Snapshot> of(UUID itemId) {
        return jdbc.sql(SELECT + " where s.evidence_item_id = ? order by s.fetched_at desc, s.id")
                .param(itemId)
                .query(this::snapshot)
                .list();
    }

    Optional<Snapshot> find(UUID itemId, UUID snapshotId) {
        return jdbc.sql(SELECT + " where s.evidence_item_id = ? and s.id = ?")
                .params(itemId, snapshotId)
                .query(this::snapshot)
                .optional();
    }

    private Snapshot snapshot(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        TextKey key = keys.of(row.getObject("submission_id", UUID.class));
        return new Snapshot(
                id,
                row.getObject("evidence_item_id", UUID.class),
                key.row(TABLE, id).open(ADDRESS, row.getString(ADDRESS)),
                row.getInt("status"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("fetched_at").toInstant(),
                row.getString("fetched_by"));
    }
}

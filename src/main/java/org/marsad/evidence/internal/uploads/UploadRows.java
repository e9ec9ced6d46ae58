package org.marsad.evidence.internal.uploads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.marsad.sealing.MasterKey.Wrapped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploads in the database, by the hash of their id. */
@Repository
class UploadRows {

    private final JdbcClient jdbc;

    UploadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StoredUpload upload, Instant now) {
        jdbc.sql("""
                        insert into upload (id_hash, total_bytes, received_bytes, wrapped_by, wrapped_key, metadata,
                            created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        upload.idHash(),
                        upload.length(),
                        upload.received(),
                        upload.key().by(),
                        upload.key().key(),
                        upload.metadata(),
                        Timestamp.from(now),
                        Timestamp.from(upload.expiresAt()))
                .update();
    }

    /** What is not expired. */
    Optional<StoredUpload> find(String idHash, Instant now) {
        return jdbc.sql("select * from upload where id_hash = ? and expires_at > ?")
                .params(idHash, Timestamp.from(now))
                .query(UploadRows::upload)
                .optional();
    }

    /** False if it is gone, or another part was counted meanwhile. */
    boolean count(String idHash, long before, long after, Instant expiresAt) {
        return jdbc.sql("update upload set received_bytes = ?, expires_at = ? where id_hash = ? and received_bytes = ?")
                        .params(after, Timestamp.from(expiresAt), idHash, before)
                        .update()
                == 1;
    }

    /** False if it was gone; of two who delete at once one is told true. */
    boolean delete(String idHash) {
        return jdbc.sql("delete from upload where id_hash = ?").param(idHash).update() == 1;
    }

    /** Bytes that all uploads are going to have, each counted as {@code least} at least. */
    long allBytes(long least) {
        return jdbc.sql("select coalesce(sum(case when total_bytes < ? then ? else total_bytes end), 0) from upload")
                .params(least, least)
                .query(Long.class)
                .single();
    }

    List<String> expired(Instant now) {
        return jdbc.sql("select id_hash from upload where expires_at <= ?")
                .param(Timestamp.from(now))
                .query(String.class)
                .list();
    }

    List<String> all() {
        return jdbc.sql("select id_hash from upload").query(String.class).list();
    }

    private static StoredUpload upload(ResultSet row, int number) throws SQLException {
        return new StoredUpload(
                row.getString("id_hash"),
                row.getLong("total_bytes"),
                row.getLong("received_bytes"),
                new Wrapped(row.getString("wrapped_by"), row.getString("wrapped_key")),
                row.getBytes("metadata"),
                row.getTimestamp("expires_at").toInstant());
    }
}

package org.marsad.evidence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.sealing.MasterKey.Wrapped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of the vault's objects, and the wrapped keys of who holds them. */
@Repository
class VaultRows {

    /**
     * An object.
     *
     * @param name keyed hash of its content's SHA-256
     * @param file name under which its bytes lie
     * @param damagedAt when it was found to be changed or gone, null while whole
     */
    record StoredObject(
            String name,
            String file,
            String sha256,
            @Nullable Instant verifiedAt,
            @Nullable Instant damagedAt) {}

    /** A holder's key to an object. */
    record HeldKey(UUID holder, Wrapped wrapped) {}

    private final JdbcClient jdbc;

    VaultRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fails with DuplicateKeyException if the content is there; waits for who is just putting it there. */
    void insert(String name, String file, String sha256, Instant now) {
        jdbc.sql("insert into vault_object (name, file, sha256, sealed_at) values (?, ?, ?, ?)")
                .params(name, file, sha256, Timestamp.from(now))
                .update();
    }

    /** Locked until the transaction ends, so that none is taken away while another begins to hold it. */
    Optional<StoredObject> lock(String name) {
        return jdbc.sql("select * from vault_object where name = ? for update")
                .param(name)
                .query(VaultRows::object)
                .optional();
    }

    Optional<StoredObject> find(String name) {
        return jdbc.sql("select * from vault_object where name = ?")
                .param(name)
                .query(VaultRows::object)
                .optional();
    }

    void hold(String name, UUID holder, Wrapped wrapped) {
        jdbc.sql("insert into vault_key (object_name, holder, wrapped_by, wrapped_key) values (?, ?, ?, ?)")
                .params(name, holder, wrapped.by(), wrapped.key())
                .update();
    }

    Optional<HeldKey> key(String name, UUID holder) {
        return jdbc.sql("select * from vault_key where object_name = ? and holder = ?")
                .params(name, holder)
                .query(VaultRows::key)
                .optional();
    }

    Optional<HeldKey> anyKey(String name) {
        return jdbc.sql("select * from vault_key where object_name = ? order by holder fetch first 1 row only")
                .param(name)
                .query(VaultRows::key)
                .optional();
    }

    List<UUID> holders(String name) {
        return jdbc.sql("select holder from vault_key where object_name = ? order by holder")
                .param(name)
                .query(UUID.class)
                .list();
    }

    /** Hashes of all that a holder has a key to, sorted. */
    List<String> heldBy(UUID holder) {
        return jdbc.sql("""
                select o.sha256 from vault_key k join vault_object o on o.name = k.object_name
                where k.holder = ? order by o.sha256
                """).param(holder).query(String.class).list();
    }

    void release(String name, UUID holder) {
        jdbc.sql("delete from vault_key where object_name = ? and holder = ?")
                .params(name, holder)
                .update();
    }

    void remove(String name) {
        jdbc.sql("delete from vault_object where name = ?").param(name).update();
    }

    List<StoredObject> all() {
        return jdbc.sql("select * from vault_object").query(VaultRows::object).list();
    }

    /** Objects that were not read since then, the longest ago first. */
    List<StoredObject> unreadSince(Instant then, int most) {
        return jdbc.sql("""
                select * from vault_object where verified_at is null or verified_at < ?
                order by verified_at nulls first, name fetch first %d rows only
                """.formatted(most))
                .param(Timestamp.from(then))
                .query(VaultRows::object)
                .list();
    }

    /** True if this node is the one to read it now: of several, one gets it. */
    boolean claim(StoredObject object, Instant now) {
        if (object.verifiedAt() == null) {
            return jdbc.sql("update vault_object set verified_at = ? where name = ? and verified_at is null")
                            .params(Timestamp.from(now), object.name())
                            .update()
                    == 1;
        }
        return jdbc.sql("update vault_object set verified_at = ? where name = ? and verified_at = ?")
                        .params(Timestamp.from(now), object.name(), Timestamp.from(object.verifiedAt()))
                        .update()
                == 1;
    }

    void damaged(String name, @Nullable Instant at) {
        jdbc.sql("update vault_object set damaged_at = ? where name = ?")
                .params(at == null ? null : Timestamp.from(at), name)
                .update();
    }

    List<String> damaged() {
        return jdbc.sql("select file from vault_object where damaged_at is not null order by file")
                .query(String.class)
                .list();
    }

    /** Evidence items that were sealed before objects were encrypted: holder and hash. */
    List<HeldHash> withoutKey() {
        return jdbc.sql("""
                select i.submission_id, i.sha256 from evidence_item i
                where not exists (select 1 from vault_key k join vault_object o on o.name = k.object_name
                    where o.sha256 = i.sha256 and k.holder = i.submission_id)
                """)
                .query((row, n) -> new HeldHash(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /** Who holds which content. */
    record HeldHash(UUID holder, String sha256) {}

    private static StoredObject object(ResultSet row, int number) throws SQLException {
        return new StoredObject(
                row.getString("name"),
                row.getString("file"),
                row.getString("sha256"),
                instant(row.getTimestamp("verified_at")),
                instant(row.getTimestamp("damaged_at")));
    }

    @Nullable
    private static Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static HeldKey key(ResultSet row, int number) throws SQLException {
        return new HeldKey(
                row.getObject("holder", UUID.class),
                new Wrapped(row.getString("wrapped_by"), row.getString("wrapped_key")));
    }
}

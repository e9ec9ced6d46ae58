package org.marsad.promise.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.internal.PromiseVersion.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of versions. They are inserted and read, never updated. */
@Repository
public class PromiseVersions {

    private final JdbcClient jdbc;

    PromiseVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a promise, newest first; none if there is no such promise. */
    public List<PromiseVersion> of(String promiseId) {
        return jdbc.sql("select * from promise_version where promise_id = ? order by number desc")
                .param(promiseId)
                .query((row, n) -> version(row))
                .list();
    }

    /** The one that is public now, or was last before the promise was withdrawn. */
    public Optional<PromiseVersion> latest(String promiseId) {
        return jdbc.sql("""
                select * from promise_version where promise_id = ? order by number desc fetch first 1 row only
                """).param(promiseId).query((row, n) -> version(row)).optional();
    }

    /** Promises that were withdrawn, the latest first, each with its last title. */
    public List<Withdrawn> withdrawn() {
        return jdbc.sql("select id, title, withdrawn_at from promise where withdrawn_at is not null"
                        + " order by withdrawn_at desc, id")
                .query((row, n) -> new Withdrawn(
                        row.getString(1),
                        TextColumn.read(row.getString(2)),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /** What a tombstone is of. */
    public record Withdrawn(String promiseId, LocalizedText title, Instant at) {}

    void insert(String promiseId, PromiseVersion version) {
        jdbc.sql("""
                insert into promise_version (promise_id, number, kind, content, note, published_at, proposal_id)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        promiseId,
                        version.number(),
                        version.kind().name(),
                        version.content().write())
                .params(written(version.note()), Timestamp.from(version.publishedAt()), version.proposalId())
                .update();
    }

    /** What a seed file brought is a promise's first version. */
    void insertFirst(PromiseSeed seed, Instant now) {
        insert(seed.id(), new PromiseVersion(1, Kind.CREATED, seed.content(), null, now, null));
    }

    private static @Nullable String written(@Nullable LocalizedText note) {
        return note == null ? null : TextColumn.write(note);
    }

    private static PromiseVersion version(ResultSet row) throws SQLException {
        return new PromiseVersion(
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                PromiseContent.read(row.getString("content")),
                TextColumn.readOptional(row.getString("note")),
                row.getTimestamp("published_at").toInstant(),
                row.getObject("proposal_id", UUID.class));
    }
}

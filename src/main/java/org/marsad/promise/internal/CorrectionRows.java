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
import org.marsad.promise.PublicationLog.Event;
import org.marsad.promise.PublishedCorrection.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of corrections and withdrawals. They are inserted and read, never updated. */
@Repository
class CorrectionRows {

    private static final String PUBLIC =
            " from timeline_correction c join promise p on p.id = c.promise_id where p.withdrawn_at is null";

    private final JdbcClient jdbc;
    private final PublicationLogRows log;

    CorrectionRows(JdbcClient jdbc, PublicationLogRows log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    void insert(Row row, @Nullable LocalizedText reason) {
        jdbc.sql("""
                insert into timeline_correction (id, kind, promise_id, entry_id, appended_id, reason, at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(row.id(), row.kind().name(), row.promiseId(), row.entryId(), row.appendedId())
                .params(reason == null ? null : TextColumn.write(reason), Timestamp.from(row.at()))
                .update();
        log.append(row.promiseId(), row.entryId(), Event.valueOf(row.kind().name()), row.at());
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("select * from timeline_correction where id = ?")
                .param(id)
                .query((row, n) -> row(row))
                .optional();
    }

    boolean isWithdrawn(UUID entryId) {
        return jdbc.sql("select count(*) from timeline_correction where entry_id = ? and kind = 'WITHDRAWN'")
                        .param(entryId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Row> page(boolean newestFirst, int offset, int limit) {
        return jdbc.sql("select c.*" + PUBLIC + " order by c.number " + (newestFirst ? "desc" : "asc")
                        + " offset ? rows fetch first ? rows only")
                .params(offset, limit)
                .query((row, n) -> row(row))
                .list();
    }

    int count() {
        return jdbc.sql("select count(*)" + PUBLIC).query(Integer.class).single();
    }

    /** Of one promise, newest first. */
    List<Row> page(String promiseId, int offset, int limit) {
        return jdbc.sql("select c.*" + PUBLIC + " and c.promise_id = ? order by c.number desc"
                        + " offset ? rows fetch first ? rows only")
                .params(promiseId, offset, limit)
                .query((row, n) -> row(row))
                .list();
    }

    int count(String promiseId) {
        return jdbc.sql("select count(*)" + PUBLIC + " and c.promise_id = ?")
                .param(promiseId)
                .query(Integer.class)
                .single();
    }

    /** Ids of the promises that have any. */
    List<String> promises() {
        return jdbc.sql("select distinct c.promise_id" + PUBLIC + " order by c.promise_id")
                .query(String.class)
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("promise_id"),
                row.getObject("entry_id", UUID.class),
                row.getObject("appended_id", UUID.class),
                row.getTimestamp("at").toInstant());
    }

    record Row(
            UUID id,
            Kind kind,
            String promiseId,
            UUID entryId,
            @Nullable UUID appendedId,
            Instant at) {}
}

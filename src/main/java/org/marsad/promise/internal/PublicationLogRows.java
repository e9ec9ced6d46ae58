package org.marsad.promise.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.marsad.promise.PublicationLog.Event;
import org.marsad.promise.PublicationLog.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what became public. They are inserted and read, never updated. */
@Repository
class PublicationLogRows {

    private final JdbcClient jdbc;

    PublicationLogRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(String promiseId, UUID entryId, Event event, Instant at) {
        jdbc.sql("""
                insert into publication_log (entry_id, promise_id, sector, event, at, in_all, in_sector, in_promise)
                select cast(? as uuid), p.id, p.sector, cast(? as varchar(20)), cast(? as timestamp with time zone),
                    (select coalesce(max(in_all), 0) + 1 from publication_log),
                    (select coalesce(max(in_sector), 0) + 1 from publication_log where sector = p.sector),
                    (select coalesce(max(in_promise), 0) + 1 from publication_log where promise_id = p.id)
                from promise p where p.id = ?
                """)
                .params(entryId, event.name(), Timestamp.from(at), promiseId)
                .update();
    }

    long last(Scope scope) {
        JdbcClient.StatementSpec query = jdbc.sql("select coalesce(max(" + place(scope) + "), 0) from publication_log"
                + (scope.equals(Scope.all()) ? "" : " where " + condition(scope)));
        return given(scope, query).query(Long.class).single();
    }

    /** Oldest first. */
    List<Row> between(Scope scope, long first, long last) {
        String place = place(scope);
        JdbcClient.StatementSpec query = jdbc.sql("select entry_id, promise_id, event, at from publication_log where "
                + (scope.equals(Scope.all()) ? "" : condition(scope) + " and ") + place + " >= :first and " + place
                + " <= :last order by " + place + ", number");
        return given(scope, query)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Event.valueOf(row.getString(3)),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private static String place(Scope scope) {
        if (scope.promiseId() != null) {
            return "in_promise";
        }
        return scope.sector() == null ? "in_all" : "in_sector";
    }

    private static String condition(Scope scope) {
        return scope.promiseId() == null ? "sector = :scope" : "promise_id = :scope";
    }

    private static JdbcClient.StatementSpec given(Scope scope, JdbcClient.StatementSpec query) {
        String value = scope.promiseId() == null ? scope.sector() : scope.promiseId();
        return value == null ? query : query.param("scope", value);
    }

    record Row(UUID entryId, String promiseId, Event event, Instant at) {}
}

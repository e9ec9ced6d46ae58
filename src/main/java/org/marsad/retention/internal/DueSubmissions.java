package org.marsad.retention.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.retention.RetentionSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Which submissions are due: ended as not accepted or withdrawn for as long as the settings say, held by nobody. It only
 * reads, across the rooms' tables, so that a report needs neither them nor the engine. A published one never comes up:
 * its status is no end that is asked for here.
 */
@Repository
class DueSubmissions {

    private static final String DUE = """
            select s.id, s.number, s.status, s.outcome_reason, e.ended_at,
                (select count(*) from evidence_item i where i.submission_id = s.id) as items,
                (select coalesce(sum(i.size), 0) from evidence_item i where i.submission_id = s.id) as bytes
            from submission s
            join (select submission_id, max(at) as ended_at from submission_status group by submission_id) e
                on e.submission_id = s.id
            where s.purged_at is null and s.timeline_entry_id is null
                and ((s.status = 'NOT_ACCEPTED' and e.ended_at <= :notAcceptedBefore)
                    or (s.status = 'WITHDRAWN' and e.ended_at <= :withdrawnBefore))
                and not exists (select 1 from legal_hold h where h.submission_id = s.id and h.held
                    and not exists (select 1 from legal_hold l where l.submission_id = h.submission_id and l.id > h.id))
            """;

    private final JdbcClient jdbc;
    private final RetentionSettings settings;
    private final Clock clock;

    DueSubmissions(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** All of them, whose end is the longest ago first. */
    List<Due> all() {
        return query(jdbc.sql(DUE + " order by e.ended_at, s.number")).list();
    }

    /** One of them; empty if it is not due, or no longer. */
    Optional<Due> find(UUID id) {
        return query(jdbc.sql(DUE + " and s.id = :id").param("id", id)).optional();
    }

    private JdbcClient.MappedQuerySpec<Due> query(StatementSpec statement) {
        return statement
                .param("notAcceptedBefore", before(settings.notAccepted()))
                .param("withdrawnBefore", before(settings.withdrawn()))
                .query(DueSubmissions::due);
    }

    private OffsetDateTime before(Duration kept) {
        return clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
    }

    private static Due due(ResultSet row, int index) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("status"),
                row.getString("outcome_reason"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getInt("items"),
                row.getLong("bytes"));
    }
}

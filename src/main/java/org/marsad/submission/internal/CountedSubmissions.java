package org.marsad.submission.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.marsad.submission.SubmissionFigures;
import org.marsad.submission.SubmissionStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts in the database: the desk is opened often, and submissions are many. */
@Repository
class CountedSubmissions implements SubmissionFigures {

    private static final String WAITING = SubmissionStatus.INFORMATION_REQUESTED.name();

    private final JdbcClient jdbc;

    CountedSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Moves> weekly(Instant since, List<SubmissionStatus> statuses) {
        return jdbc.sql("""
                select week, status, count(*) as moves
                from (
                    select status, (cast(floor(extract(epoch from at)) as bigint) - :since) / :week as week
                    from submission_status
                    where status in (:statuses) and at >= :from
                ) as moved
                group by week, status
                order by week, status
                """)
                .param("since", since.getEpochSecond())
                .param("week", Duration.ofDays(7).toSeconds())
                .param("statuses", statuses.stream().map(SubmissionStatus::name).toList())
                .param("from", Timestamp.from(since))
                .query((row, number) -> new Moves(
                        row.getInt("week"), SubmissionStatus.valueOf(row.getString("status")), row.getLong("moves")))
                .list();
    }

    @Override
    public long awaitingSubmitter() {
        return jdbc.sql("select count(*) from submission where status = ?")
                .param(WAITING)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Waiting> awaitingSubmitter(int limit) {
        return jdbc.sql("""
                select id, number, expected_by, asked_at
                from (
                    select id, number, expected_by, (select max(at) from submission_status
                        where submission_id = submission.id and status = submission.status) as asked_at
                    from submission where status = :status
                ) as waiting
                order by asked_at, number
                fetch first :limit rows only
                """)
                .param("status", WAITING)
                .param("limit", limit)
                .query((row, number) -> waiting(row))
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("expected_by", OffsetDateTime.class).toInstant());
    }
}

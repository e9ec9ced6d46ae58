package org.marsad.submission.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.submission.Floods;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Floods in the database. */
@Repository
@Transactional
class StoredFloods implements Floods {

    private static final String OPEN = """
            select f.id, f.noticed_at, (select count(*) from flood_member m where m.flood_id = f.id) as members,
                (select m.submission_id from flood_member m join submission s on s.id = m.submission_id
                    where m.flood_id = f.id order by s.number fetch first 1 row only) as first_member
            from flood f where f.decided_at is null
            """;

    private final JdbcClient jdbc;
    private final FloodSettings settings;
    private final Clock clock;

    StoredFloods(JdbcClient jdbc, FloodSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void gather() {
        Timestamp since = Timestamp.from(clock.instant().minus(settings.within()));
        jdbc.sql("select mark from submission_mark where at > ? group by mark having count(*) >= ?")
                .params(since, settings.from())
                .query(String.class)
                .list()
                .forEach(mark -> gather(mark, since));
    }

    private void gather(String mark, Timestamp since) {
        List<UUID> gathered =
                jdbc.sql("""
                        select k.submission_id from submission_mark k where k.mark = ? and k.at > ?
                            and not exists (select 1 from flood_member m where m.submission_id = k.submission_id)
                        """).params(mark, since).query(UUID.class).list();
        if (gathered.isEmpty()) {
            return;
        }
        UUID flood = open(mark).orElseGet(() -> begin(mark));
        for (UUID submission : gathered) {
            jdbc.sql("insert into flood_member (submission_id, flood_id) values (?, ?)")
                    .params(submission, flood)
                    .update();
        }
    }

    private Optional<UUID> open(String mark) {
        return jdbc.sql("select id from flood where mark = ? and decided_at is null fetch first 1 row only")
                .param(mark)
                .query(UUID.class)
                .optional();
    }

    private UUID begin(String mark) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into flood (id, mark, noticed_at) values (?, ?, ?)")
                .params(id, mark, Timestamp.from(now()))
                .update();
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Flood> open() {
        return jdbc.sql(OPEN + " order by f.noticed_at")
                .query(StoredFloods::flood)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Flood> find(UUID id) {
        return jdbc.sql(OPEN + " and f.id = ?")
                .param(id)
                .query(StoredFloods::flood)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> members(UUID id) {
        return jdbc.sql("""
                        select m.submission_id from flood_member m join submission s on s.id = m.submission_id
                        where m.flood_id = ? order by s.number
                        """).param(id).query(UUID.class).list();
    }

    @Override
    public boolean decide(UUID id, String decision, String by) {
        return jdbc.sql(
                                "update flood set decision = ?, decided_by = ?, decided_at = ? where id = ? and decided_at is null")
                        .params(decision, by, Timestamp.from(now()), id)
                        .update()
                == 1;
    }

    private static Flood flood(ResultSet row, int number) throws SQLException {
        return new Flood(
                row.getObject("id", UUID.class),
                row.getTimestamp("noticed_at").toInstant(),
                row.getInt("members"),
                row.getObject("first_member", UUID.class));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

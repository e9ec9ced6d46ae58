package org.marsad.security.internal.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is logged in, on every node: a session whose row is gone is over at its next request, and one that is idle or old is
 * over too, whatever the servlet container thinks.
 */
@Service
public class StaffSessions {

    /** How exactly it is known when a session was last used; more exactly would be a write for each request. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccountSettings settings;

    StaffSessions(JdbcClient jdbc, Clock clock, AccountSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    public record Session(UUID id, Instant since, Instant lastSeen) {}

    /** A new session; of too many the ones that were not used for longest end. */
    @Transactional
    public UUID start(String username) {
        Instant now = clock.instant();
        jdbc.sql("delete from staff_session where last_seen < ? or since < ?")
                .params(seenSince(now), begunSince(now))
                .update();
        of(username).stream().skip(settings.maxSessions() - 1L).forEach(surplus -> end(username, surplus.id()));
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into staff_session (id, username, since, last_seen) values (?, ?, ?, ?)")
                .params(id, username, Timestamp.from(now), Timestamp.from(now))
                .update();
        return id;
    }

    /** Whether it still is this person's, neither ended nor idle nor old; if so it has been used just now. */
    @Transactional
    public boolean isAlive(UUID id, String username) {
        Instant now = clock.instant();
        List<Instant> seen = jdbc.sql("select last_seen from staff_session "
                        + "where id = ? and username = ? and last_seen >= ? and since >= ?")
                .params(id, username, seenSince(now), begunSince(now))
                .query((row, index) -> row.getTimestamp("last_seen").toInstant())
                .list();
        if (seen.isEmpty()) {
            return false;
        }
        if (seen.get(0).isBefore(now.minus(FRESH))) {
            jdbc.sql("update staff_session set last_seen = ? where id = ?")
                    .params(Timestamp.from(now), id)
                    .update();
        }
        return true;
    }

    /** The last used first. */
    public List<Session> of(String username) {
        Instant now = clock.instant();
        return jdbc.sql("select * from staff_session where username = ? and last_seen >= ? and since >= ? "
                        + "order by last_seen desc, since desc, id")
                .params(username, seenSince(now), begunSince(now))
                .query((row, index) -> new Session(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("last_seen").toInstant()))
                .list();
    }

    private Timestamp seenSince(Instant now) {
        return Timestamp.from(now.minus(settings.idle()));
    }

    private Timestamp begunSince(Instant now) {
        return Timestamp.from(now.minus(settings.longestSession()));
    }

    /** Does nothing if it is not this person's. */
    public void end(String username, UUID id) {
        jdbc.sql("delete from staff_session where id = ? and username = ?")
                .params(id, username)
                .update();
    }

    public void endAll(String username) {
        jdbc.sql("delete from staff_session where username = ?").param(username).update();
    }

    public void endOthers(String username, UUID kept) {
        jdbc.sql("delete from staff_session where username = ? and id <> ?")
                .params(username, kept)
                .update();
    }
}

package org.marsad.security.internal.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What programs of the staff send over HTTP Basic instead of a password: named, revocable, kept as hashes. */
@Service
public class ApiTokens {

    /** How many one person can have. */
    public static final int MOST = 20;

    public static final int LONGEST_NAME = 100;

    /** By it people and scanners of repositories know what they have found. */
    private static final String PREFIX = "marsad_";

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A token as its owner sees it.
     *
     * @param lastUsed to the minute; null if never
     */
    public record Token(
            UUID id, String name, Instant created, @Nullable Instant lastUsed) {}

    /** The token itself, which nobody can be shown again. */
    @Transactional
    public String create(String username, String name) {
        String token = PREFIX + Randoms.token();
        jdbc.sql("insert into staff_token (id, username, name, token_hash, created_at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), username, name, Randoms.hash(token), Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    /** Whether it is a token of this person, which is noted as used. */
    @Transactional
    public boolean accepts(String username, String token) {
        Instant now = clock.instant();
        String hash = Randoms.hash(token);
        jdbc.sql("update staff_token set last_used_at = ? where token_hash = ? and username = ? "
                        + "and (last_used_at is null or last_used_at < ?)")
                .params(Timestamp.from(now), hash, username, Timestamp.from(now.minus(FRESH)))
                .update();
        return jdbc.sql("select count(*) from staff_token where token_hash = ? and username = ?")
                        .params(hash, username)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    public List<Token> of(String username) {
        return jdbc.sql("select * from staff_token where username = ? order by created_at, id")
                .param(username)
                .query((row, index) -> new Token(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_used_at") == null
                                ? null
                                : row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    /** Does nothing if it is not this person's. */
    public void revoke(String username, UUID id) {
        jdbc.sql("delete from staff_token where id = ? and username = ?")
                .params(id, username)
                .update();
    }

    public void revokeAll(String username) {
        jdbc.sql("delete from staff_token where username = ?").param(username).update();
    }
}

package org.marsad.security.internal.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which somebody sets a new password, made by an administrator: good once, and for a day. */
@Service
public class ResetLinks {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccountSettings settings;

    ResetLinks(JdbcClient jdbc, Clock clock, AccountSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** The secret part of a new link; the one before opens nothing any more. */
    @Transactional
    public String make(String username) {
        forget(username);
        String token = Randoms.token();
        jdbc.sql("insert into staff_reset_link (username, token_hash, expires_at) values (?, ?, ?)")
                .params(
                        username,
                        Randoms.hash(token),
                        Timestamp.from(clock.instant().plus(settings.resetWithin())))
                .update();
        return token;
    }

    /** Whose it is; empty for one that is unknown, used or too old. */
    public Optional<String> username(String token) {
        return jdbc.sql("select username from staff_reset_link where token_hash = ? and expires_at > ?")
                .params(Randoms.hash(token), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    /** Of two who use it at once one is told true. */
    public boolean use(String token) {
        return jdbc.sql("delete from staff_reset_link where token_hash = ? and expires_at > ?")
                        .params(Randoms.hash(token), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void forget(String username) {
        jdbc.sql("delete from staff_reset_link where username = ?")
                .param(username)
                .update();
    }
}

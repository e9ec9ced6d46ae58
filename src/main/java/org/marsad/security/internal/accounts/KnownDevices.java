package org.marsad.security.internal.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers that somebody logged in with before, told by a random cookie (OWASP's "device cookies"). It opens nothing: who
 * has it is counted apart, so that whoever guesses a name's password elsewhere slows only the others who do.
 */
@Service
public class KnownDevices {

    /** How long a browser is known after its last login. */
    public static final Duration KNOWN_FOR = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the cookie holds from now on; another one after every login. */
    @Transactional
    public String renew(String username, String before) {
        Instant now = clock.instant();
        jdbc.sql("delete from staff_device where device_hash = ? or last_login < ?")
                .params(Randoms.hash(before), Timestamp.from(now.minus(KNOWN_FOR)))
                .update();
        String device = Randoms.token();
        jdbc.sql("insert into staff_device (device_hash, username, last_login) values (?, ?, ?)")
                .params(Randoms.hash(device), username, Timestamp.from(now))
                .update();
        return device;
    }

    /** A name for the device to count by, if it is one of this person's. */
    public Optional<String> known(String username, String device) {
        String hash = Randoms.hash(device);
        return jdbc.sql(
                        "select device_hash from staff_device where device_hash = ? and username = ? and last_login >= ?")
                .params(hash, username, Timestamp.from(clock.instant().minus(KNOWN_FOR)))
                .query(String.class)
                .optional();
    }

    void forget(String username) {
        jdbc.sql("delete from staff_device where username = ?").param(username).update();
    }
}

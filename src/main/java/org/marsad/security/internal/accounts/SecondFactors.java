package org.marsad.security.internal.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.marsad.security.SecretSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factors of the staff: a key shared with an authenticator, sealed, and recovery codes for when it is lost. */
@Service
public class SecondFactors {

    private final JdbcClient jdbc;
    private final SecretSeal seal;
    private final RecoveryCodes recovery;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, SecretSeal seal, RecoveryCodes recovery, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.recovery = recovery;
        this.clock = clock;
    }

    private record Stored(String secret, boolean confirmed) {}

    public boolean isEnrolled(String username) {
        return stored(username).filter(Stored::confirmed).isPresent();
    }

    /** The key that an authenticator is to take; the same until a first code confirmed it. */
    @Transactional
    public EnrolmentKey begin(String username) {
        Stored begun = stored(username).orElseGet(() -> make(username));
        if (begun.confirmed()) {
            throw new IllegalStateException("the key of a second factor in force is shown to nobody");
        }
        return new EnrolmentKey(username, Base32.of(open(username, begun)));
    }

    private Stored make(String username) {
        String secret = seal.seal(place(username), Randoms.bytes(OneTimeCodes.KEY_BYTES));
        jdbc.sql("insert into staff_second_factor (username, secret, begun_at, last_step) values (?, ?, ?, 0)")
                .params(username, secret, Timestamp.from(clock.instant()))
                .update();
        return new Stored(secret, false);
    }

    private static String place(String username) {
        return "second factor of " + username;
    }

    /** The recovery codes, once, if this is a code of the key that was begun; puts it in force. */
    @Transactional
    public Optional<List<String>> confirm(String username, String code) {
        if (isEnrolled(username) || !isCode(username, code)) {
            return Optional.empty();
        }
        jdbc.sql("update staff_second_factor set confirmed_at = ? where username = ?")
                .params(Timestamp.from(clock.instant()), username)
                .update();
        return Optional.of(recovery.renew(username));
    }

    /** True if it is a code of the factor in force, or one of its recovery codes, and was not taken before. */
    @Transactional
    public boolean accepts(String username, String code) {
        return isEnrolled(username) && (isCode(username, code) || recovery.use(username, code));
    }

    private boolean isCode(String username, String code) {
        Optional<Stored> stored = stored(username);
        if (stored.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        OptionalLong step = OneTimeCodes.step(open(username, stored.get()), code, now);
        // Of two requests with one code the second finds the step taken.
        return step.isPresent()
                && jdbc.sql("update staff_second_factor set last_step = ? where username = ? and last_step < ?")
                                .params(step.getAsLong(), username, step.getAsLong())
                                .update()
                        == 1;
    }

    private byte[] open(String username, Stored stored) {
        return seal.open(place(username), stored.secret());
    }

    private Optional<Stored> stored(String username) {
        return jdbc.sql(
                        "select secret, confirmed_at is not null as confirmed from staff_second_factor where username = ?")
                .param(username)
                .query((row, index) -> new Stored(row.getString("secret"), row.getBoolean("confirmed")))
                .optional();
    }

    /** The next login begins with a new key. */
    @Transactional
    public void forget(String username) {
        jdbc.sql("delete from staff_second_factor where username = ?")
                .param(username)
                .update();
        recovery.forget(username);
    }
}

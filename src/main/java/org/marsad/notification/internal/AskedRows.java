package org.marsad.notification.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.marsad.submission.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts how often an address was asked to confirm today, so that nobody can have us fill a stranger's box. */
@Repository
class AskedRows {

    private final JdbcClient jdbc;
    private final MailKeys keys;
    private final MailSettings settings;
    private final Clock clock;

    AskedRows(JdbcClient jdbc, MailKeys keys, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes one of the address's confirmations of today; false if none is left. */
    boolean take(EmailAddress address) {
        Instant now = clock.instant();
        String hash = keys.ofDay(LocalDate.ofInstant(now, ZoneOffset.UTC), address);
        long asked = jdbc.sql("select count(*) from mail_asked where day_hash = ?")
                .param(hash)
                .query(Long.class)
                .single();
        if (asked >= settings.confirmationsPerDay()) {
            return false;
        }
        jdbc.sql("insert into mail_asked (day_hash, at) values (?, ?)")
                .params(hash, Timestamp.from(now))
                .update();
        return true;
    }

    /** Forgets the days that are over. */
    void forget() {
        jdbc.sql("delete from mail_asked where at < ?")
                .param(Timestamp.from(clock.instant().minus(Period.ofDays(1))))
                .update();
    }
}

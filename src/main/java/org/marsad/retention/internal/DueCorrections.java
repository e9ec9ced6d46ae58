package org.marsad.retention.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.marsad.retention.RetentionSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which requests for corrections are due: not accepted for as long as the settings say of submissions. What led to
 * something public is kept with it. Like {@link DueSubmissions} it only reads.
 */
@Repository
class DueCorrections {

    private final JdbcClient jdbc;
    private final RetentionSettings settings;
    private final Clock clock;

    DueCorrections(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Their ids, oldest request first. */
    List<UUID> all() {
        return jdbc.sql("""
                select r.id from correction_request r
                where r.status = 'NOT_ACCEPTED' and r.text <> ''
                    and (select max(s.at) from correction_status s where s.request_id = r.id) <= ?
                order by r.number
                """)
                .param(clock.instant().minus(settings.notAccepted()).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }
}

package org.marsad.retention.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which node purges. Of several that ask, the database lets one have it; it runs out by itself. */
@Component
class Lease {

    private final JdbcClient jdbc;
    private final Clock clock;

    Lease(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True if nobody else has it; nobody else gets it for so long. */
    @Transactional
    public boolean take(Duration howLong) {
        Instant now = clock.instant();
        return jdbc.sql("update retention_lease set held_until = :until where id = 1 and held_until <= :now")
                        .param("until", now.plus(howLong).atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Gives it back before its time. */
    @Transactional
    public void giveBack() {
        jdbc.sql("update retention_lease set held_until = :now where id = 1")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}

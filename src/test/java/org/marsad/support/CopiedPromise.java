package org.marsad.support;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A promise like the seeded one, with one timeline entry, as if it had been published at another time. */
public final class CopiedPromise {

    private CopiedPromise() {}

    /** Stores the copy under this id, in place of an earlier one. */
    public static void store(
            JdbcClient jdbc, String id, String rating, @Nullable LocalDate reviewDate, Instant publishedAt) {
        for (String table : new String[] {"timeline_entry", "promise_version"}) {
            jdbc.sql("delete from " + table + " where promise_id = ?").param(id).update();
        }
        jdbc.sql("delete from promise where id = ?").param(id).update();
        Timestamp at = Timestamp.from(publishedAt);
        jdbc.sql("""
                insert into promise (id, title, sector, maker, maker_name, text, rating, schedule, review_date,
                    updated_at, version)
                select ?, title, sector, maker, maker_name, text, ?, schedule, ?, ?, 1
                from promise where id = 'coalition-presence'
                """)
                .params(id, rating, reviewDate == null ? null : Date.valueOf(reviewDate), at)
                .update();
        jdbc.sql("""
                insert into promise_version (promise_id, number, kind, content, published_at)
                select ?, 1, 'CREATED', content, ? from promise_version
                where promise_id = 'coalition-presence' and number = 1
                """).params(id, at).update();
        jdbc.sql("""
                insert into timeline_entry (id, promise_id, position, date, precision, kind, text, published_at)
                select ?, ?, 1, date, precision, 'EVENT', text, ? from timeline_entry
                where promise_id = 'coalition-presence' and position = 1
                """).params(UUID.randomUUID(), id, at).update();
        changed(jdbc, id);
    }

    /** Says what whoever writes a promise's rows past the application has to say as well. */
    public static void changed(JdbcClient jdbc, String id) {
        jdbc.sql("insert into promise_change (promise_id) values (?)").param(id).update();
    }
}

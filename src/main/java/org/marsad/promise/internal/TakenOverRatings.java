package org.marsad.promise.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the ratings that a file brought from the ratings that evidence, a review or a correction gave. */
@Repository
public class TakenOverRatings {

    private final JdbcClient jdbc;

    TakenOverRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a promise was brought in with the rating it has: nobody here has verified what that rating claims. */
    public boolean isTakenOver(String promiseId) {
        return jdbc.sql("""
                        select e.publication_key from timeline_entry e
                        join promise_version v on v.promise_id = e.promise_id and v.number = 1 and v.proposal_id is not null
                        left join timeline_correction w on w.entry_id = e.id and w.kind = 'WITHDRAWN'
                        where e.promise_id = ? and e.rating_to is not null and w.id is null
                        order by e.published_at desc, e.position desc fetch first 1 row only
                        """)
                .param(promiseId)
                .query((row, n) -> row.getObject("publication_key") == null)
                .optional()
                .orElse(false);
    }
}

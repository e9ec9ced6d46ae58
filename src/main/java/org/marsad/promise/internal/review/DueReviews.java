package org.marsad.promise.internal.review;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.StartRefusedException;
import org.marsad.promise.PromiseReviews.Due;
import org.marsad.promise.RatingScale;
import org.marsad.promise.ReviewReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the promises to look at again: those whose review date has come, and those on which nothing moved for too long.
 * A standstill that an editor has looked at since is not due again before the date the editor set.
 */
@Repository
class DueReviews {

    private static final String FACTS = """
            select p.id, p.rating, p.review_date,
                coalesce((select max(e.published_at) from timeline_entry e where e.promise_id = p.id),
                    (select min(v.published_at) from promise_version v where v.promise_id = p.id), p.updated_at) as moved_at,
                (select max(a.acted_at) from promise_review_act a join promise_review r on r.id = a.review_id
                    where r.promise_id = p.id and a.act = 'RATING_STANDS') as looked_at
            from promise p where p.withdrawn_at is null""";

    private final JdbcClient jdbc;
    private final ReviewSettings settings;
    private final Set<String> reviewed;
    private final Clock clock;

    DueReviews(JdbcClient jdbc, ReviewSettings settings, RatingScale scale, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.reviewed = settings.ratings().isEmpty() ? scale.reviewed() : known(settings.ratings(), scale);
        this.clock = clock;
    }

    private static Set<String> known(Set<String> codes, RatingScale scale) {
        for (String code : codes) {
            if (scale.find(code).isEmpty()) {
                throw new StartRefusedException(
                        "marsad.review.ratings names \"" + code + "\", which is not a code of ratings.yaml.");
            }
        }
        return codes;
    }

    /** Whether a promise of this rating is reviewed when nothing moves. */
    boolean reviews(String rating) {
        return reviewed.contains(rating);
    }

    List<Due> all() {
        List<Due> due = new ArrayList<>();
        jdbc.sql(FACTS + " order by p.id")
                .query((row, n) -> Optional.ofNullable(due(row)))
                .list()
                .forEach(found -> found.ifPresent(due::add));
        return due;
    }

    Optional<Due> of(String promiseId) {
        return jdbc.sql(FACTS + " and p.id = ?")
                .param(promiseId)
                .query((row, n) -> Optional.ofNullable(due(row)))
                .optional()
                .flatMap(found -> found);
    }

    private @Nullable Due due(ResultSet row) throws SQLException {
        Instant moved = row.getTimestamp("moved_at").toInstant();
        String rating = row.getString("rating");
        boolean still = reviewed.contains(rating) && moved.isBefore(standstill());
        if (!came(row.getDate("review_date")) && (!still || lookedAt(row.getTimestamp("looked_at"), moved))) {
            return null;
        }
        return new Due(row.getString("id"), still ? ReviewReason.NOTHING_MOVED : ReviewReason.DATE_CAME, rating, moved);
    }

    private boolean came(@Nullable Date date) {
        return date != null && !date.toLocalDate().isAfter(LocalDate.now(clock));
    }

    private static boolean lookedAt(@Nullable Timestamp looked, Instant moved) {
        return looked != null && looked.toInstant().isAfter(moved);
    }

    /** What was published before this moment was long ago. */
    private Instant standstill() {
        return ZonedDateTime.now(clock).minus(settings.after()).toInstant();
    }
}

package org.marsad.promise.internal.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseReviews;
import org.marsad.promise.Publication;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.marsad.promise.Timeline;
import org.marsad.promise.internal.PromisePress;
import org.marsad.promise.internal.review.ReviewAct.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the record of reviews, and publishes what two editors agreed on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordedReviews implements PromiseReviews {

    private final ReviewRows rows;
    private final DueReviews dueReviews;
    private final PromisePress press;
    private final Timeline timeline;
    private final RatingScale scale;
    private final Clock clock;

    RecordedReviews(
            ReviewRows rows,
            DueReviews dueReviews,
            PromisePress press,
            Timeline timeline,
            RatingScale scale,
            Clock clock) {
        this.rows = rows;
        this.dueReviews = dueReviews;
        this.press = press;
        this.timeline = timeline;
        this.scale = scale;
        this.clock = clock;
    }

    /** One review with all that was done in it, oldest first. */
    public record Recorded(PromiseReviews.Standing standing, List<ReviewAct> acts) {}

    /** All reviews of a promise, newest first, for the staff's pages. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<Recorded> of(String promiseId) {
        return rows.of(promiseId).stream()
                .map(review -> new Recorded(standing(review), rows.acts(review.id())))
                .toList();
    }

    @Override
    public List<Due> due() {
        return dueReviews.all();
    }

    @Override
    public Optional<Due> stillDue(String promiseId) {
        return press.lockRating(promiseId).flatMap(rating -> dueReviews.of(promiseId));
    }

    @Override
    public void begin(Due due) {
        rows.insert(UUID.randomUUID(), due, now());
    }

    @Override
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Optional<Standing> standing(String promiseId) {
        return rows.latest(promiseId).map(this::standing);
    }

    private Standing standing(ReviewRows.Review review) {
        ReviewAct last = last(review);
        boolean waiting = last != null && last.kind() == Kind.PROPOSED;
        return new Standing(
                review.reason(),
                review.rating(),
                review.begunAt(),
                waiting ? Objects.requireNonNull(last).change() : null,
                waiting ? Objects.requireNonNull(last).by() : null);
    }

    private @Nullable ReviewAct last(ReviewRows.Review review) {
        List<ReviewAct> acts = rows.acts(review.id());
        return acts.isEmpty() ? null : acts.get(acts.size() - 1);
    }

    @Override
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public boolean isReviewed(String rating) {
        return dueReviews.reviews(rating)
                || scale.find(rating).filter(Rating::forecast).isPresent();
    }

    @Override
    public Optional<String> lockRating(String promiseId) {
        return press.lockRating(promiseId);
    }

    @Override
    public void ratingStands(String promiseId, Signature signature, String note, @Nullable LocalDate next) {
        write(promiseId, signature, Kind.RATING_STANDS, note, null, next);
        if (next != null) {
            press.reviewAgain(promiseId, next);
        }
    }

    @Override
    public void propose(String promiseId, Signature signature, Change change) {
        write(promiseId, signature, Kind.PROPOSED, null, change, null);
    }

    @Override
    public void sendBack(String promiseId, Signature signature, String note) {
        write(promiseId, signature, Kind.RETURNED, note, null, null);
    }

    @Override
    public void confirm(String promiseId, Signature signature) {
        write(promiseId, signature, Kind.CONFIRMED, null, null, null);
    }

    private void write(
            String promiseId,
            Signature signature,
            Kind kind,
            @Nullable String note,
            @Nullable Change change,
            @Nullable LocalDate next) {
        ReviewAct act = new ReviewAct(UUID.randomUUID(), kind, signature.by(), now(), note, change);
        rows.insert(review(promiseId).id(), signature.taskId(), act, next);
    }

    @Override
    public UUID publish(String promiseId) {
        List<ReviewAct> acts = rows.acts(review(promiseId).id());
        if (acts.size() < 2) {
            throw new IllegalStateException("nothing was confirmed");
        }
        ReviewAct confirmed = acts.get(acts.size() - 1);
        ReviewAct proposed = acts.get(acts.size() - 2);
        Change change = proposed.change();
        if (confirmed.kind() != Kind.CONFIRMED
                || change == null
                || confirmed.by().equals(proposed.by())) {
            throw new IllegalStateException("a rating needs one editor to propose it and another to confirm it");
        }
        return timeline.publish(new Publication(
                proposed.id(),
                promiseId,
                change.date(),
                change.text(),
                change.to(),
                change.from(),
                change.justification(),
                change.reviewDate(),
                List.of()));
    }

    private ReviewRows.Review review(String promiseId) {
        return rows.latest(promiseId).orElseThrow(() -> new IllegalStateException("no review of " + promiseId));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

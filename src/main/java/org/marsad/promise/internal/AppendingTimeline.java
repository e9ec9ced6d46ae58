package org.marsad.promise.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EntryKind;
import org.marsad.promise.PromiseNews;
import org.marsad.promise.PromiseWithdrawnException;
import org.marsad.promise.Publication;
import org.marsad.promise.RatingMovedException;
import org.marsad.promise.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to timelines, one publication of a promise after another. */
@Component
class AppendingTimeline implements Timeline {

    private final PromiseRows promises;
    private final TimelineRows timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppendingTimeline(PromiseRows promises, TimelineRows timeline, ApplicationEventPublisher events, Clock clock) {
        this.promises = promises;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID publish(Publication publication) {
        String promiseId = publication.promiseId();
        // The lock comes before the look for an earlier publication: of two deliveries the second sees the first.
        String rating = promises.lockRating(promiseId).orElseThrow(() -> gone(promiseId));
        return timeline.byPublicationKey(publication.key()).orElseGet(() -> append(publication, rating));
    }

    private RuntimeException gone(String promiseId) {
        Instant withdrawnAt =
                promises.find(promiseId).map(PromiseRows.Row::withdrawnAt).orElse(null);
        return withdrawnAt == null
                ? new NoSuchElementException("no such promise: " + promiseId)
                : new PromiseWithdrawnException(promiseId, withdrawnAt);
    }

    private UUID append(Publication publication, String rating) {
        String newRating = publication.newRating();
        boolean changes = newRating != null && !newRating.equals(publication.expectedRating());
        if (changes && !rating.equals(publication.expectedRating())) {
            throw new RatingMovedException(publication.promiseId(), publication.expectedRating(), rating);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID id = UUID.randomUUID();
        timeline.insert(publication.promiseId(), entry(id, publication, rating, changes ? newRating : null), now);
        if (changes) {
            promises.rate(publication.promiseId(), Objects.requireNonNull(newRating), publication.reviewDate());
        }
        if (publication.justification() != null) {
            promises.appendJustification(
                    publication.promiseId(),
                    LocalDate.ofInstant(now, clock.getZone()),
                    WrittenLanguage.of(publication.justification()));
        }
        promises.touch(publication.promiseId(), now);
        events.publishEvent(
                new PromiseNews(publication.promiseId(), id, changes ? EntryKind.RATING_CHANGE : EntryKind.EVENT));
        return id;
    }

    private static NewEntry entry(UUID id, Publication publication, String rating, @Nullable String newRating) {
        return new NewEntry(
                id,
                publication.date(),
                newRating == null ? EntryKind.EVENT : EntryKind.RATING_CHANGE,
                publication.text(),
                null,
                newRating == null ? null : rating,
                newRating,
                List.of(),
                publication.evidence(),
                publication.key(),
                null);
    }
}

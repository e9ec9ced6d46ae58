package org.marsad.promise.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryCorrection;
import org.marsad.promise.EntryKind;
import org.marsad.promise.EntryWithdrawal;
import org.marsad.promise.EntryWithdrawnException;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseNews;
import org.marsad.promise.PublishedCorrection.Kind;
import org.marsad.promise.RatingDecision;
import org.marsad.promise.RatingMovedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends corrections and tombstones; the lock on the promise's row puts them in a line with all its publications. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppendingCorrections {

    private final PromiseRows promises;
    private final TimelineRows timeline;
    private final CorrectionRows corrections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppendingCorrections(
            PromiseRows promises,
            TimelineRows timeline,
            CorrectionRows corrections,
            ApplicationEventPublisher events,
            Clock clock) {
        this.promises = promises;
        this.timeline = timeline;
        this.corrections = corrections;
        this.events = events;
        this.clock = clock;
    }

    UUID correct(EntryCorrection correction) {
        return publish(Kind.CORRECTED, correction.key(), correction.entryId(), correction.text(), correction.rating());
    }

    UUID withdraw(EntryWithdrawal withdrawal) {
        return publish(
                Kind.WITHDRAWN, withdrawal.key(), withdrawal.entryId(), withdrawal.reason(), withdrawal.rating());
    }

    private UUID publish(Kind kind, UUID key, UUID entryId, LocalizedText words, @Nullable RatingDecision decision) {
        String promiseId = timeline.find(entryId)
                .map(TimelineRows.OwnedEntry::promiseId)
                .orElseThrow(() -> new NoSuchElementException("no such entry: " + entryId));
        String rating = promises.lockRating(promiseId)
                .orElseThrow(() -> new NoSuchElementException("no such promise: " + promiseId));
        Optional<CorrectionRows.Row> before = corrections.find(key);
        if (before.isPresent()) {
            return shownAt(before.get());
        }
        if (corrections.isWithdrawn(entryId)) {
            throw new EntryWithdrawnException(entryId);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean appends = kind == Kind.CORRECTED || decision != null;
        UUID appended = appends ? append(promiseId, key, entryId, words, decision, rating, now) : null;
        CorrectionRows.Row row = new CorrectionRows.Row(key, kind, promiseId, entryId, appended, now);
        corrections.insert(row, kind == Kind.WITHDRAWN ? words : null);
        promises.touch(promiseId, now);
        events.publishEvent(new PromiseNews(promiseId, shownAt(row), EntryKind.CORRECTION));
        return shownAt(row);
    }

    private UUID append(
            String promiseId,
            UUID key,
            UUID entryId,
            LocalizedText words,
            @Nullable RatingDecision decision,
            String rating,
            Instant now) {
        if (decision != null && !decision.expectedRating().equals(rating)) {
            throw new RatingMovedException(promiseId, decision.expectedRating(), rating);
        }
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        UUID id = UUID.randomUUID();
        timeline.insert(
                promiseId,
                new NewEntry(
                        id,
                        new PartialDate(today, DatePrecision.DAY),
                        EntryKind.CORRECTION,
                        words,
                        null,
                        decision == null ? null : rating,
                        decision == null ? null : decision.newRating(),
                        List.of(),
                        List.of(),
                        key,
                        entryId),
                now);
        if (decision != null) {
            promises.rate(promiseId, decision.newRating(), decision.reviewDate());
            promises.appendJustification(promiseId, today, WrittenLanguage.of(decision.justification()));
        }
        return id;
    }

    private static UUID shownAt(CorrectionRows.Row row) {
        return row.appendedId() == null ? row.entryId() : row.appendedId();
    }
}

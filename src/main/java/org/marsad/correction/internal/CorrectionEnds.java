package org.marsad.correction.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.marsad.correction.CorrectionDecided;
import org.marsad.correction.CorrectionDecision;
import org.marsad.correction.CorrectionRequest;
import org.marsad.promise.EntryCorrection;
import org.marsad.promise.EntryWithdrawal;
import org.marsad.promise.EntryWithdrawnException;
import org.marsad.promise.PublishedEntry;
import org.marsad.promise.TimelineCorrections;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.marsad.verification.InvalidCompletionException;
import org.marsad.verification.StaffLanguage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the record leads to: something public, or an explanation. */
@Component
class CorrectionEnds {

    /** More corrections of corrections than anybody will make; a bound, so that no chain of rows holds us for ever. */
    private static final int LONGEST_CHAIN = 1000;

    private final RequestRows requests;
    private final DecisionRows decisions;
    private final CorrectionFourEyes fourEyes;
    private final CorrectionCustody custody;
    private final TimelineCorrections timeline;
    private final Submissions submissions;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectionEnds(
            RequestRows requests,
            DecisionRows decisions,
            CorrectionFourEyes fourEyes,
            CorrectionCustody custody,
            TimelineCorrections timeline,
            Submissions submissions,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.fourEyes = fourEyes;
        this.custody = custody;
        this.timeline = timeline;
        this.submissions = submissions;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    void inReview(UUID requestId) {
        CorrectionRequest request = locked(requestId);
        if (request.status() == SubmissionStatus.RECEIVED) {
            requests.move(requestId, SubmissionStatus.IN_EDITORIAL_REVIEW, now());
        }
    }

    void publish(UUID requestId) {
        CorrectionRequest request = locked(requestId);
        if (request.status() == SubmissionStatus.PUBLISHED) {
            return;
        }
        CorrectionFourEyes.Ready ready = fourEyes.readyToPublish(request)
                .orElseThrow(() -> new IllegalStateException("four eyes: nothing to publish of " + requestId));
        UUID shownAt = publish(request, ready);
        requests.outcome(requestId, null, shownAt);
        requests.move(requestId, SubmissionStatus.PUBLISHED, now());
        custody.published(requestId, shownAt);
        events.publishEvent(new CorrectionDecided(requestId));
    }

    private UUID publish(CorrectionRequest request, CorrectionFourEyes.Ready ready) {
        Decision decision = ready.decision();
        try {
            if (decision.kind() == CorrectionDecision.ACCEPTED) {
                return timeline.correct(new EntryCorrection(
                        request.id(), request.entryId(), decision.text(), decision.rating(ready.expectedRating())));
            }
            UUID shownAt = timeline.withdraw(new EntryWithdrawal(
                    request.id(), request.entryId(), decision.text(), decision.rating(ready.expectedRating())));
            submissions
                    .byTimelineEntry(request.entryId())
                    .ifPresent(submission -> custody.withdrawn(submission.id(), request.entryId(), request.id()));
            return shownAt;
        } catch (EntryWithdrawnException e) {
            throw refused("entryGone");
        } catch (NoSuchElementException e) {
            throw refused("promiseGone");
        }
    }

    /** The entry went away while the editor decided: the completion is refused, and the task stays. */
    private InvalidCompletionException refused(String rule) {
        return new InvalidCompletionException(
                "correctionDecision",
                messages.getMessage("correction.invalid." + rule, null, StaffLanguage.ofRequest()));
    }

    void reject(UUID requestId) {
        CorrectionRequest request = locked(requestId);
        if (request.status() != SubmissionStatus.NOT_ACCEPTED) {
            Decision decision = decisions
                    .last(requestId)
                    .filter(last -> last.kind() == CorrectionDecision.REJECTED)
                    .orElseThrow(() -> new IllegalStateException("nobody rejected request " + requestId));
            requests.outcome(requestId, decision.explanation(), null);
            requests.move(requestId, SubmissionStatus.NOT_ACCEPTED, now());
            events.publishEvent(new CorrectionDecided(requestId));
        }
    }

    /** In the language the submission came in. A correction of a correction touches who sent the first entry, too. */
    void tellSubmitter(CorrectionRequest request) {
        boolean withdrawn = decisions
                .last(request.id())
                .filter(decision -> decision.kind() == CorrectionDecision.WITHDRAW_ENTRY)
                .isPresent();
        submissionBehind(request.entryId())
                .ifPresent(submission -> submissions.tellSubmitter(
                        submission.id(),
                        messages.getMessage(
                                "correction.notice." + (withdrawn ? "withdrawn" : "corrected"),
                                null,
                                Locale.forLanguageTag(submission.language()))));
    }

    Optional<Submission> submissionBehind(UUID entryId) {
        UUID entry = entryId;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Optional<Submission> submission = submissions.byTimelineEntry(entry);
            UUID corrected = timeline.find(entry)
                    .map(PublishedEntry::entry)
                    .map(each -> each.corrects())
                    .orElse(null);
            if (submission.isPresent() || corrected == null) {
                return submission;
            }
            entry = corrected;
        }
        return Optional.empty();
    }

    private CorrectionRequest locked(UUID id) {
        return requests.lock(id).orElseThrow(() -> new NoSuchElementException("no request " + id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

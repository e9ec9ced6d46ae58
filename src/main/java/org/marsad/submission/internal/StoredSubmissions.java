package org.marsad.submission.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.marsad.submission.Deadlines;
import org.marsad.submission.Message;
import org.marsad.submission.ReasonCode;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionNews;
import org.marsad.submission.SubmissionPurged;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Submissions in the database. */
@Component
@Transactional
class StoredSubmissions implements Submissions {

    private final SubmissionRows rows;
    private final MessageRows messages;
    private final Deadlines deadlines;
    private final CustodyLog custody;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredSubmissions(
            SubmissionRows rows,
            MessageRows messages,
            Deadlines deadlines,
            CustodyLog custody,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.deadlines = deadlines;
        this.custody = custody;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Submission> find(UUID id) {
        return rows.find(id);
    }

    @Override
    public void hold(UUID id) {
        locked(id);
    }

    @Override
    public void moveTo(UUID id, String promiseId) {
        rows.promise(id, promiseId);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Submission> byTimelineEntry(UUID timelineEntryId) {
        return rows.byTimelineEntry(timelineEntryId);
    }

    @Override
    public void moveTo(UUID id, SubmissionStatus status) {
        move(locked(id), status);
    }

    private void move(Submission submission, SubmissionStatus status) {
        if (submission.status() == status) {
            return;
        }
        Transitions.require(submission, status);
        Instant now = now();
        Instant expectedBy = status.isEnd() ? now : deadlines.expectedBy(submission, status, now);
        rows.move(submission.id(), status, now, expectedBy);
        events.publishEvent(new SubmissionNews(submission.id(), SubmissionNews.Kind.STATUS));
    }

    @Override
    public void expect(UUID id, Instant expectedBy) {
        rows.expect(id, expectedBy);
        events.publishEvent(new SubmissionNews(id, SubmissionNews.Kind.DEADLINE));
    }

    @Override
    public void askSubmitter(UUID id, String question, String author) {
        Submission submission = locked(id);
        if (submission.status() != SubmissionStatus.INFORMATION_REQUESTED) {
            tell(id, question, author);
            move(submission, SubmissionStatus.INFORMATION_REQUESTED);
        }
    }

    @Override
    public void tellSubmitter(UUID id, String text) {
        tell(id, text, null);
    }

    @Override
    public boolean writeToSubmitter(UUID id, String text, String author) {
        boolean open = !locked(id).status().isEnd();
        if (open) {
            tell(id, text, author);
        }
        return open;
    }

    private void tell(UUID id, String text, @Nullable String author) {
        messages.append(id, Message.ofTeam(now(), text, author));
        events.publishEvent(new SubmissionNews(id, SubmissionNews.Kind.MESSAGE));
    }

    @Override
    public void published(UUID id, UUID timelineEntryId) {
        Submission submission = locked(id);
        if (submission.status() != SubmissionStatus.PUBLISHED) {
            move(submission, SubmissionStatus.PUBLISHED);
            rows.outcome(id, new SubmissionRows.Outcome(null, null, timelineEntryId));
        }
    }

    @Override
    public void notAccepted(UUID id, ReasonCode reason, @Nullable String explanation) {
        Submission submission = locked(id);
        if (submission.status() != SubmissionStatus.NOT_ACCEPTED) {
            move(submission, SubmissionStatus.NOT_ACCEPTED);
            rows.outcome(id, new SubmissionRows.Outcome(reason, explanation, null));
        }
    }

    @Override
    public void withdrawn(UUID id) {
        Submission submission = locked(id);
        if (submission.status() != SubmissionStatus.WITHDRAWN) {
            move(submission, SubmissionStatus.WITHDRAWN);
            custody.append(id, CustodyAction.TAKEN_BACK, CustodyEntry.SUBMITTER, "status=" + submission.status());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Message> messages(UUID id) {
        return messages.of(id);
    }

    @Override
    public void purge(UUID id, int items, long bytes) {
        rows.purge(id, items, bytes, now());
        events.publishEvent(new SubmissionPurged(id));
    }

    private Submission locked(UUID id) {
        return rows.lock(id).orElseThrow(() -> new NoSuchElementException("no such submission"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

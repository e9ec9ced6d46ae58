package org.marsad.correction.internal;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.marsad.correction.CorrectionRequest;
import org.marsad.correction.CorrectionTask;
import org.marsad.correction.Corrections;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.Promises;
import org.marsad.promise.PublishedEntry;
import org.marsad.promise.TimelineCorrections;
import org.marsad.submission.SubmissionStatus;
import org.marsad.verification.TaskCompletion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes editors' work on corrections into the record. */
@Service
@Transactional
class RecordedCorrections implements Corrections {

    private final RequestRows requests;
    private final DecisionRows decisions;
    private final CorrectionFourEyes fourEyes;
    private final DecisionReader reader;
    private final CorrectionEnds ends;
    private final CorrectionCustody custody;
    private final TimelineCorrections timeline;
    private final Promises promises;

    RecordedCorrections(
            RequestRows requests,
            DecisionRows decisions,
            CorrectionFourEyes fourEyes,
            DecisionReader reader,
            CorrectionEnds ends,
            CorrectionCustody custody,
            TimelineCorrections timeline,
            Promises promises) {
        this.requests = requests;
        this.decisions = decisions;
        this.fourEyes = fourEyes;
        this.reader = reader;
        this.ends = ends;
        this.custody = custody;
        this.timeline = timeline;
        this.promises = promises;
    }

    @Override
    public Optional<CorrectionRequest> find(UUID requestId) {
        return requests.find(requestId);
    }

    @Override
    public boolean mayWork(CorrectionTask task, UUID requestId, String username) {
        return fourEyes.mayWork(task, request(requestId), username);
    }

    @Override
    public void ratingSeen(String taskId, UUID requestId) {
        promises.find(request(requestId).promiseId())
                .ifPresent(
                        promise -> decisions.ratingSeen(taskId, promise.rating().code()));
    }

    @Override
    public boolean entryChangedRating(UUID requestId) {
        return timeline.find(request(requestId).entryId())
                .map(PublishedEntry::entry)
                .filter(entry -> entry.change() != null)
                .isPresent();
    }

    @Override
    public void inReview(UUID requestId) {
        ends.inReview(requestId);
    }

    @Override
    public Decided decide(TaskCompletion completion) {
        CorrectionRequest request = demand(CorrectionTask.DECIDE_CORRECTION, completion);
        int number = decisions.last(request.id()).map(Decision::number).orElse(0) + 1;
        Decision decision = reader.decision(completion, number, context(completion, request));
        decisions.insert(decision);
        custody.decided(decision);
        return new Decided(decision.kind(), decision.needsSecondEditor());
    }

    @Override
    public Confirmed confirm(TaskCompletion completion) {
        CorrectionRequest request = demand(CorrectionTask.CONFIRM_CORRECTION, completion);
        Decision decision = decisions.last(request.id()).orElseThrow();
        Confirmation word = reader.confirmation(completion, decision, context(completion, request));
        decisions.insert(word);
        custody.confirmed(word);
        return word.outcome();
    }

    @Override
    public void publish(UUID requestId) {
        ends.publish(requestId);
    }

    @Override
    public void reject(UUID requestId) {
        ends.reject(requestId);
    }

    @Override
    public void tellSubmitter(UUID requestId) {
        ends.tellSubmitter(request(requestId));
    }

    @Override
    public boolean purge(UUID requestId) {
        CorrectionRequest request = requests.lock(requestId).orElseThrow();
        if (request.status() != SubmissionStatus.NOT_ACCEPTED || request.isPurged()) {
            return false;
        }
        decisions.purge(requestId);
        requests.purge(requestId);
        custody.purged(requestId);
        return true;
    }

    private CorrectionRequest demand(CorrectionTask task, TaskCompletion completion) {
        CorrectionRequest request = request(completion.submissionId());
        if (!fourEyes.mayWork(task, request, completion.username())) {
            throw new IllegalStateException("four eyes: " + completion.username() + " on request " + request.id());
        }
        return request;
    }

    private DecisionContext context(TaskCompletion completion, CorrectionRequest request) {
        PromiseDossier.Entry entry =
                timeline.find(request.entryId()).map(PublishedEntry::entry).orElse(null);
        String seen = decisions.ratingSeen(completion.taskId()).orElse("");
        String current = promises.find(request.promiseId())
                .map(promise -> promise.rating().code())
                .orElse(seen);
        return new DecisionContext(entry, current, seen);
    }

    private CorrectionRequest request(UUID id) {
        return requests.find(id).orElseThrow(() -> new NoSuchElementException("no request " + id));
    }
}

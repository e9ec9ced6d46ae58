package org.marsad.verification.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.marsad.promise.DraftedEntry;
import org.marsad.promise.PromisePreviews;
import org.marsad.promise.Promises;
import org.marsad.promise.RatingScale;
import org.marsad.submission.Submission;
import org.marsad.submission.Submissions;
import org.marsad.verification.OpenTasks;
import org.marsad.verification.StaffTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an editor what an approval would make public. Nothing of it is stored, logged or given to the engine. */
@Service
@Transactional(readOnly = true)
public class ApprovalPreviews {

    private final Submissions submissions;
    private final Promises promises;
    private final PromisePreviews previews;
    private final RatingScale scale;
    private final DraftReader drafts;
    private final FourEyes fourEyes;
    private final OpenTasks tasks;
    private final Recusals recusals;

    ApprovalPreviews(
            Submissions submissions,
            Promises promises,
            PromisePreviews previews,
            RatingScale scale,
            DraftReader drafts,
            FourEyes fourEyes,
            OpenTasks tasks,
            Recusals recusals) {
        this.submissions = submissions;
        this.promises = promises;
        this.previews = previews;
        this.scale = scale;
        this.drafts = drafts;
        this.fourEyes = fourEyes;
        this.tasks = tasks;
        this.recusals = recusals;
    }

    /** Whether this person stepped out of the submission, and is shown nothing of it. */
    public boolean isClosedTo(UUID submissionId, String username) {
        return recusals.of(submissionId, username).isPresent();
    }

    /**
     * While a second editor's word is awaited, of the approval on record; else of what is typed. Empty if there is no
     * such submission, or its promise is not public.
     */
    public Optional<ApprovalPreview> of(UUID submissionId, Map<String, String> typed) {
        return submissions
                .find(submissionId)
                .flatMap(submission -> recorded(submission).or(() -> typed(submission, typed)));
    }

    private Optional<ApprovalPreview> recorded(Submission submission) {
        if (tasks.of(submission.id()).stream().noneMatch(task -> task.kind() == StaffTask.CONFIRM_RATING)) {
            return Optional.empty();
        }
        return fourEyes.currentAct(submission.id())
                .flatMap(act -> Optional.ofNullable(act.approval()))
                .flatMap(approval -> preview(submission, drafted(approval), List.of(), true));
    }

    private DraftedEntry drafted(Approval approval) {
        return new DraftedEntry(
                approval.date(),
                approval.text(),
                Optional.ofNullable(approval.ratingTo()).flatMap(scale::find).orElse(null),
                approval.justification(),
                approval.reviewDate());
    }

    private Optional<ApprovalPreview> typed(Submission submission, Map<String, String> typed) {
        return promises.find(submission.promiseId()).flatMap(promise -> {
            List<String> missing = new ArrayList<>();
            DraftedEntry draft = drafts.read(typed, promise.rating().code(), missing);
            return preview(submission, draft, missing, false);
        });
    }

    private Optional<ApprovalPreview> preview(
            Submission submission, DraftedEntry draft, List<String> missing, boolean recorded) {
        return previews.of(submission.promiseId(), draft)
                .map(promise -> new ApprovalPreview(submission, promise, missing, recorded));
    }
}

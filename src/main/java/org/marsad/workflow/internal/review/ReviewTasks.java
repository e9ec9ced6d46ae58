package org.marsad.workflow.internal.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseReviews;
import org.marsad.promise.PromiseReviews.Change;
import org.marsad.promise.PromiseReviews.Signature;
import org.marsad.promise.PromiseReviews.Standing;
import org.marsad.security.StaffRole;
import org.marsad.workflow.internal.completion.GuardedProcess;
import org.marsad.workflow.internal.completion.GuardedTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tasks of {@code periodicReview}: what an editor may complete them with, and what becomes of it. */
@Component
class ReviewTasks implements GuardedProcess {

    private static final Set<String> OF_REVIEW = Set.of(
            "reviewOutcome",
            "reviewNote",
            "reviewDate",
            "newRating",
            "justification",
            "entryDate",
            "entryPrecision",
            "entryTextAr",
            "entryTextEn");

    private static final Set<String> OF_CONFIRMATION = Set.of("confirmation", "editorNote");

    private final PromiseReviews reviews;
    private final ChangeReader changes;
    private final TaskService tasks;
    private final MessageSource messages;

    ReviewTasks(PromiseReviews reviews, ChangeReader changes, TaskService tasks, MessageSource messages) {
        this.reviews = reviews;
        this.changes = changes;
        this.tasks = tasks;
        this.messages = messages;
    }

    @Override
    public String key() {
        return ReviewNames.KEY;
    }

    @Override
    public String page(String businessKey) {
        return "/staff/promises/" + businessKey;
    }

    @Override
    public Optional<StaffRole> role(String taskKey) {
        return Set.of(ReviewNames.REVIEW, ReviewNames.CONFIRM).contains(taskKey)
                ? Optional.of(StaffRole.EDITOR)
                : Optional.empty();
    }

    /** A rating is never changed by one person: who proposed it does not confirm it. */
    @Override
    public boolean mayWork(GuardedTask task, String username) {
        return !task.key().equals(ReviewNames.CONFIRM)
                || reviews.standing(task.businessKey())
                        .filter(review -> username.equals(review.proposedBy()))
                        .isEmpty();
    }

    @Override
    public Map<String, Object> record(GuardedTask task, String worker, Map<String, @Nullable Object> sent) {
        SentValues values = new SentValues(sent, messages);
        Signature signature = new Signature(task.id(), worker);
        // Read before the lock: of two who complete at once the second one finds the task gone behind it.
        String seen = String.valueOf(tasks.getVariableLocal(task.id(), ReviewNames.RATING_SEEN));
        Optional<String> rating = reviews.lockRating(task.businessKey());
        return task.key().equals(ReviewNames.REVIEW)
                ? Map.of(
                        "reviewDecision",
                        review(task, signature, values, rating, seen).name())
                : Map.of(
                        "confirmation", confirm(task, signature, values, rating).name());
    }

    private ReviewOutcome review(
            GuardedTask task, Signature signature, SentValues sent, Optional<String> rating, String seen) {
        sent.allowOnly(OF_REVIEW);
        ReviewOutcome outcome = sent.code("reviewOutcome", ReviewOutcome.class);
        if (rating.isPresent() && !rating.get().equals(seen)) {
            throw sent.refuse("reviewOutcome", "moved", seen, rating.get());
        }
        if (outcome == ReviewOutcome.CHANGE) {
            String now = rating.orElseThrow(() -> sent.refuse("reviewOutcome", "withdrawn"));
            reviews.propose(task.businessKey(), signature, changes.read(sent, now));
        } else {
            String note = sent.requiredText("reviewNote");
            LocalDate next = rating.filter(reviews::isReviewed).isPresent() ? changes.nextReview(sent) : null;
            reviews.ratingStands(task.businessKey(), signature, note, next);
        }
        return outcome;
    }

    private ReviewConfirmation confirm(
            GuardedTask task, Signature signature, SentValues sent, Optional<String> rating) {
        sent.allowOnly(OF_CONFIRMATION);
        ReviewConfirmation word = sent.code("confirmation", ReviewConfirmation.class);
        if (word == ReviewConfirmation.RETURNED) {
            reviews.sendBack(task.businessKey(), signature, sent.requiredText("editorNote"));
            return word;
        }
        Change change =
                reviews.standing(task.businessKey()).map(Standing::waiting).orElseThrow();
        String now = rating.orElseThrow(() -> sent.refuse("confirmation", "withdrawnSendBack"));
        if (!now.equals(change.from())) {
            throw sent.refuse("confirmation", "movedSendBack", change.from(), now);
        }
        reviews.confirm(task.businessKey(), signature);
        return word;
    }
}

package org.marsad.workflow.internal.review;

import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.plugin.variable.SpinValues;
import org.marsad.promise.PromiseReviews;
import org.marsad.promise.PromiseReviews.Standing;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.Promises;
import org.marsad.promise.ReviewReason;
import org.marsad.workflow.internal.completion.GuardedTask;
import org.marsad.workflow.internal.completion.TaskRules;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Stands at the user tasks of {@code periodicReview}: gives each its name and what its form shows, remembers the rating
 * that an editor decides on (anew when the task is given back), and holds the rules about people for every way in.
 */
@Component("openedReview")
class OpenedReview implements TaskListener {

    private final PromiseReviews reviews;
    private final Promises promises;
    private final ReviewForms forms;
    private final TaskRules rules;
    private final MessageSource messages;

    OpenedReview(
            PromiseReviews reviews, Promises promises, ReviewForms forms, TaskRules rules, MessageSource messages) {
        this.reviews = reviews;
        this.promises = promises;
        this.forms = forms;
        this.rules = rules;
        this.messages = messages;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> {
                task.setName(name(task, "ar") + " · " + name(task, "en"));
                show(task);
            }
            case TaskListener.EVENTNAME_ASSIGNMENT -> assigned(task);
            case TaskListener.EVENTNAME_COMPLETE -> rules.demandWorker(GuardedTask.of(task));
            default -> throw new IllegalStateException(task.getEventName());
        }
    }

    private String name(DelegateTask task, String language) {
        return messages.getMessage(
                "workflow.review.task." + task.getTaskDefinitionKey(),
                new Object[] {promiseId(task)},
                Locale.forLanguageTag(language));
    }

    private void assigned(DelegateTask task) {
        if (task.getAssignee() == null) {
            show(task);
        } else {
            rules.demandAssigned(GuardedTask.of(task), task.getAssignee());
        }
    }

    private void show(DelegateTask task) {
        String promiseId = promiseId(task);
        Standing review = reviews.standing(promiseId).orElseThrow();
        String now = promises.known(promiseId)
                .map(PromiseSummary::rating)
                .orElseThrow()
                .code();
        task.setVariableLocal(ReviewNames.RATING_SEEN, now);
        task.setVariableLocal(
                "review", SpinValues.jsonValue(forms.facts(review, now)).create());
        if (ReviewNames.REVIEW.equals(task.getTaskDefinitionKey())) {
            task.setVariableLocal(
                    "ratings", SpinValues.jsonValue(forms.otherRatings(now)).create());
            preselect(task, review, now);
        }
    }

    /** Where nothing moved the form comes with the proposal that it has stalled; an editor decides, and gives reasons. */
    private void preselect(DelegateTask task, Standing review, String now) {
        Optional<String> standstill = review.reason() == ReviewReason.NOTHING_MOVED && now.equals(review.rating())
                ? forms.standstill(now)
                : Optional.empty();
        if (standstill.isPresent()) {
            task.setVariableLocal("reviewOutcome", ReviewOutcome.CHANGE.name());
            task.setVariableLocal("newRating", standstill.get());
        } else {
            task.removeVariableLocal("reviewOutcome");
            task.removeVariableLocal("newRating");
        }
    }

    private static String promiseId(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}

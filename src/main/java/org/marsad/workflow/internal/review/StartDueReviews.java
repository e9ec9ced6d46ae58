package org.marsad.workflow.internal.review;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.marsad.promise.PromiseReviews;
import org.marsad.promise.PromiseReviews.Due;
import org.springframework.stereotype.Component;

/**
 * Starts a review of every promise that is due and has none under way. Each promise is locked and looked at again, so
 * that of two calendars that run at once only one starts it.
 */
@Component("startDueReviews")
class StartDueReviews implements JavaDelegate {

    private final PromiseReviews reviews;
    private final RuntimeService runtime;

    StartDueReviews(PromiseReviews reviews, RuntimeService runtime) {
        this.reviews = reviews;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        for (Due due : reviews.due()) {
            reviews.stillDue(due.promiseId()).filter(this::notUnderWay).ifPresent(this::start);
        }
    }

    private boolean notUnderWay(Due due) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ReviewNames.KEY)
                        .processInstanceBusinessKey(due.promiseId())
                        .count()
                == 0;
    }

    private void start(Due due) {
        reviews.begin(due);
        runtime.startProcessInstanceByMessage(
                ReviewNames.DUE,
                due.promiseId(),
                Map.of(ReviewNames.REASON, due.reason().name()));
    }
}

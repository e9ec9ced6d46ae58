package org.marsad.workflow.internal.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.marsad.promise.PromiseReviews;
import org.springframework.stereotype.Component;

/** Publishes the new rating, in the transaction of the second editor's completion. */
@Component("publishReview")
class PublishReview implements JavaDelegate {

    private final PromiseReviews reviews;

    PublishReview(PromiseReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.publish(execution.getProcessBusinessKey());
    }
}

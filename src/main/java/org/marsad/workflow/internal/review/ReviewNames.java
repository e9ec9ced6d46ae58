package org.marsad.workflow.internal.review;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.marsad.promise.ReviewReason;

/** The names that code shares with {@code processes/periodic-review.bpmn} and its forms. */
public final class ReviewNames {

    /** Key of the process definition; its business key is the promise's id. */
    public static final String KEY = "periodicReview";

    /** Key of the process that looks every day what is due. */
    public static final String CALENDAR = "reviewCalendar";

    /** Definition key of the task in which an editor looks at the promise. */
    public static final String REVIEW = "reviewPromise";

    /** Definition key of the task in which another editor confirms a new rating. */
    public static final String CONFIRM = "confirmReview";

    /** Name of the message that starts a review. */
    static final String DUE = "reviewDue";

    /** Process variable: the code of why the promise is reviewed. */
    static final String REASON = "reviewReason";

    /** Task-local variable: the code of the rating that whoever works on the task has seen. */
    static final String RATING_SEEN = "ratingSeen";

    private ReviewNames() {}

    static ReviewReason reason(VariableScope scope) {
        return ReviewReason.valueOf((String) scope.getVariable(REASON));
    }
}

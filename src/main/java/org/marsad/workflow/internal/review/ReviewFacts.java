package org.marsad.workflow.internal.review;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the process asks about a review. */
@Component("reviewFacts")
public class ReviewFacts {

    private final ReviewCalendarSettings settings;
    private final Clock clock;

    ReviewFacts(ReviewCalendarSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Until when an editor should have decided, counted from now. */
    public Date dueBy(DelegateExecution execution) {
        return Date.from(ZonedDateTime.now(clock).plus(settings.within()).toInstant());
    }
}

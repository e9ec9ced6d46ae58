package org.marsad.workflow.internal.review;

import org.springframework.stereotype.Component;

/** How often the calendar looks; the timer of {@code reviewCalendar} asks. Made with the engine, so it knows no part of it. */
@Component("reviewCycle")
public class ReviewCycle {

    private final ReviewCalendarSettings settings;

    ReviewCycle(ReviewCalendarSettings settings) {
        this.settings = settings;
    }

    /** A cron expression or an ISO 8601 repetition. */
    public String getRepetition() {
        return settings.calendar();
    }
}

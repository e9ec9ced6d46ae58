package org.marsad.workflow.internal.deadlines;

import java.util.Map;

/**
 * A line of the table {@code deadlines}, in working days.
 *
 * @param workingDays from the beginning of the stage until it is due
 * @param remindAfterDays from the beginning of a task until its reminder
 * @param extensionDays by which the time promised to the submitter moves on when it was not kept
 */
record Deadline(int workingDays, int remindAfterDays, int extensionDays) {

    static Deadline of(Map<String, Object> line) {
        return new Deadline(days(line, "workingDays"), days(line, "remindAfterDays"), days(line, "extensionDays"));
    }

    private static int days(Map<String, Object> line, String column) {
        if (line.get(column) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("the table of deadlines has no number under " + column);
    }
}

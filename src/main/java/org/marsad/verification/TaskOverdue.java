package org.marsad.verification;

import org.jspecify.annotations.Nullable;

/**
 * The time a task should be done by has passed. Published in the transaction that notices it, once for each level.
 *
 * @param taskId the engine's id of the task, by which Tasklist opens it
 * @param assignee who holds it; null if nobody does
 */
public record TaskOverdue(String taskId, @Nullable String assignee, Level level) {

    /** How late it is. */
    public enum Level {
        /** Whoever holds it is reminded. */
        REMINDER,
        /** The editors are told, too, so that somebody can take it over. */
        ESCALATION
    }
}

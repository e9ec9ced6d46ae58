package org.marsad.verification;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent to complete a task, from whatever client, not validated yet.
 *
 * @param values the variables by the names of the HTTP contract; a Json variable arrives as its JSON text
 * @param processVersion version of the process definition the task belongs to, if the caller knows it
 */
public record TaskCompletion(
        String taskId,
        UUID submissionId,
        String username,
        Map<String, @Nullable Object> values,
        @Nullable Integer processVersion) {

    public TaskCompletion {
        values = new HashMap<>(values);
    }

    /** A completion whose process version the caller does not know. */
    public TaskCompletion(String taskId, UUID submissionId, String username, Map<String, @Nullable Object> values) {
        this(taskId, submissionId, username, values, null);
    }
}

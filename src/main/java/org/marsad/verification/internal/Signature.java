package org.marsad.verification.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.marsad.verification.TaskCompletion;

/**
 * Who completed which task, when, under which version of the process.
 *
 * @param by staff username
 */
public record Signature(String taskId, String by, @Nullable Integer processVersion, Instant at) {

    static Signature of(TaskCompletion completion) {
        // both databases keep microseconds
        return new Signature(
                completion.taskId(),
                completion.username(),
                completion.processVersion(),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
}

package org.marsad.verification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The port to the tasks of submissions that wait for a person; the workflow room implements it. Everything happens in
 * the caller's transaction, so that a task and our record of who holds it change together or not at all.
 */
public interface OpenTasks {

    /** What waits for a person now; nothing while the process checks files, waits for the submitter or has ended. */
    List<OpenTask> of(UUID submissionId);

    /** Who of the staff may take it over, by role and four eyes; never who holds it. */
    List<String> eligible(OpenTask task);

    /** Takes the task from who holds it: it waits for anybody again. */
    void release(OpenTask task);

    /**
     * Puts the task into another person's hands.
     *
     * @param to one of those who are eligible
     */
    void handOver(OpenTask task, String to);

    /** Names the tasks anew and shows in their forms what belongs to the submission's promise as it is now. */
    void showAnew(UUID submissionId);

    /**
     * A task that waits.
     *
     * @param holder staff username; null while nobody has claimed it
     */
    record OpenTask(String id, StaffTask kind, @Nullable String holder) {

        /** Whether this person has it in their hands. */
        public boolean isHeldBy(String username) {
            return username.equals(holder);
        }
    }
}

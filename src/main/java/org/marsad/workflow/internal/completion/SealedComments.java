package org.marsad.workflow.internal.completion;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Comment;
import org.jspecify.annotations.Nullable;
import org.marsad.sealing.BrokenSealException;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.springframework.stereotype.Component;

/**
 * What staff write beside a task in Tasklist, sealed under the key of what the task is about: the engine's tables hold none of
 * it in clear, and purging destroys it with everything else. A stored text names its key, because a task that has ended no
 * longer tells what it was about.
 */
@Component
class SealedComments {

    private static final String MARK = "sealed:";
    private static final int ID = 36;

    /** A promise's id may be as long as one, and is none. */
    private static final Pattern UUID_WRITTEN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final TextKeys keys;
    private final TaskSentences sentences;

    SealedComments(TextKeys keys, TaskSentences sentences) {
        this.keys = keys;
        this.sentences = sentences;
    }

    String sealed(String taskId, @Nullable GuardedTask task, String text) {
        return sealed(keys, taskId, subject(taskId, task == null ? null : task.businessKey()), text);
    }

    static String sealed(TextKeys keys, String taskId, UUID subject, String text) {
        return MARK + subject + row(keys, taskId, subject).seal("text", text);
    }

    /** What the task is about where that has an id of ours, otherwise the task itself. */
    static UUID subject(String taskId, @Nullable String businessKey) {
        return businessKey != null && UUID_WRITTEN.matcher(businessKey).matches()
                ? UUID.fromString(businessKey)
                : UUID.nameUUIDFromBytes(taskId.getBytes(StandardCharsets.UTF_8));
    }

    /** As it was written; a sentence in its place if somebody changed what is stored. */
    Comment opened(Comment stored) {
        return new OpenedComment(stored, text(stored.getTaskId(), stored.getFullMessage()));
    }

    private String text(String taskId, String stored) {
        try {
            UUID subject = UUID.fromString(stored.substring(MARK.length(), MARK.length() + ID));
            return row(keys, taskId, subject).open("text", stored.substring(MARK.length() + ID));
        } catch (BrokenSealException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return sentences.sentence("broken-comment");
        }
    }

    private static SealedRow row(TextKeys keys, String taskId, UUID subject) {
        return keys.of(subject).row("act_hi_comment", taskId);
    }
}

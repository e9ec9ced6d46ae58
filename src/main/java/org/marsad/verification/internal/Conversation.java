package org.marsad.verification.internal;

import java.util.List;
import java.util.UUID;
import org.marsad.submission.Message;
import org.marsad.submission.Submissions;
import org.marsad.submission.WrittenText;
import org.marsad.verification.OpenTasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works on a submission writes to its submitter. */
@Service
public class Conversation {

    private final Submissions submissions;
    private final OpenTasks tasks;

    Conversation(Submissions submissions, OpenTasks tasks) {
        this.submissions = submissions;
        this.tasks = tasks;
    }

    /**
     * Sends a message, at any time while this person holds a task of the submission; nothing waits for an answer. The
     * same words twice in a row are a button clicked twice.
     *
     * @throws RefusedStepException if the text cannot be taken, the submission has ended, or they hold no task of it
     */
    @Transactional
    public void write(UUID submissionId, String username, String text) {
        String message = readable(text);
        submissions.hold(submissionId);
        if (submissions.find(submissionId).orElseThrow().status().isEnd()) {
            throw RefusedStepException.conflict("ended");
        }
        if (tasks.of(submissionId).stream().noneMatch(task -> task.isHeldBy(username))) {
            throw RefusedStepException.conflict("notHeld");
        }
        if (!isSentTwice(submissionId, username, message)) {
            submissions.writeToSubmitter(submissionId, message, username);
        }
    }

    private static String readable(String text) {
        String message = WrittenText.lines(text).strip();
        if (WrittenText.isBlank(message)) {
            throw RefusedStepException.invalid("empty");
        }
        if (message.length() > Message.LONGEST) {
            throw RefusedStepException.invalid("tooLong");
        }
        if (!WrittenText.isReadable(message)) {
            throw RefusedStepException.invalid("unreadable");
        }
        return message;
    }

    private boolean isSentTwice(UUID submissionId, String username, String text) {
        List<Message> thread = submissions.messages(submissionId);
        if (thread.isEmpty()) {
            return false;
        }
        Message last = thread.get(thread.size() - 1);
        return username.equals(last.author()) && last.text().equals(text);
    }
}

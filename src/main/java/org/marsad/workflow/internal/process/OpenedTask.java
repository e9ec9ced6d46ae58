package org.marsad.workflow.internal.process;

import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.marsad.submission.Submission;
import org.marsad.submission.Submissions;
import org.marsad.verification.StaffTask;
import org.marsad.verification.Verifications;
import org.marsad.workflow.internal.EvidenceVerification;
import org.marsad.workflow.internal.completion.GuardedTask;
import org.marsad.workflow.internal.completion.TaskRules;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Stands at every user task: gives it its name and what its form shows when it comes into being, remembers the rating
 * that an editor decides on, and holds the rules about people for every way in, even for who bypasses the services.
 */
@Component("openedTask")
public class OpenedTask implements TaskListener {

    private final Verifications verifications;
    private final Submissions submissions;
    private final TaskForms forms;
    private final TaskRules rules;
    private final MessageSource messages;

    OpenedTask(
            Verifications verifications,
            Submissions submissions,
            TaskForms forms,
            TaskRules rules,
            MessageSource messages) {
        this.verifications = verifications;
        this.submissions = submissions;
        this.forms = forms;
        this.rules = rules;
        this.messages = messages;
    }

    @Override
    public void notify(DelegateTask task) {
        StaffTask kind = EvidenceVerification.task(task.getTaskDefinitionKey()).orElseThrow();
        UUID submissionId = UUID.fromString(task.getExecution().getProcessBusinessKey());
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> open(task, kind, submissionId);
            case TaskListener.EVENTNAME_ASSIGNMENT -> assigned(task, kind, submissionId);
            case TaskListener.EVENTNAME_COMPLETE -> rules.demandWorker(GuardedTask.of(task));
            default -> throw new IllegalStateException(task.getEventName());
        }
    }

    /** Names it and fills its form again, because what it shows has changed. */
    public void showAnew(DelegateTask task) {
        open(
                task,
                EvidenceVerification.task(task.getTaskDefinitionKey()).orElseThrow(),
                UUID.fromString(task.getExecution().getProcessBusinessKey()));
    }

    private void open(DelegateTask task, StaffTask kind, UUID submissionId) {
        Submission submission = submissions.find(submissionId).orElseThrow();
        task.setName(name(kind, submission));
        forms.show(task, kind, submission);
        rememberRating(task, kind, submissionId);
    }

    /**
     * Both languages at once: a task's name is stored, and colleagues may read different ones. Numbers and the promise's
     * id alone: what people wrote stays out of the engine.
     */
    private String name(StaffTask kind, Submission submission) {
        String key = "workflow.task." + kind;
        String number = submission.number() + " (" + submission.promiseId() + ")";
        return messages.getMessage(key, new Object[] {number}, Locale.forLanguageTag("ar")) + " · "
                + messages.getMessage(key, new Object[] {number}, Locale.ENGLISH);
    }

    /** Holds the submission first: somebody may be stepping out of it at this moment. */
    private void assigned(DelegateTask task, StaffTask kind, UUID submissionId) {
        submissions.hold(submissionId);
        if (task.getAssignee() == null) {
            rememberRating(task, kind, submissionId);
        } else {
            rules.demandAssigned(GuardedTask.of(task), task.getAssignee());
        }
    }

    private void rememberRating(DelegateTask task, StaffTask kind, UUID submissionId) {
        if (kind == StaffTask.APPROVE_ASSESSMENT || kind == StaffTask.CONFIRM_RATING) {
            verifications.ratingSeen(task.getId(), submissionId);
        }
    }
}

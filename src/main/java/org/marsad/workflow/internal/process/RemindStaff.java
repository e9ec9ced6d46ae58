package org.marsad.workflow.internal.process;

import static org.marsad.workflow.internal.EvidenceVerification.submissionId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.marsad.submission.Submissions;
import org.marsad.verification.TaskOverdue;
import org.springframework.stereotype.Component;

/** Brings an open task forward in every list and says that it waits. */
@Component("remindStaff")
class RemindStaff implements JavaDelegate {

    /** One step of the table's priorities. */
    private static final int STEP = 25;

    private final Submissions submissions;
    private final OpenTasks tasks;

    RemindStaff(Submissions submissions, OpenTasks tasks) {
        this.submissions = submissions;
        this.tasks = tasks;
    }

    /** Whoever completes the task at the same moment holds the submission until then, and there is none to remind of. */
    @Override
    public void execute(DelegateExecution execution) {
        submissions.hold(submissionId(execution));
        tasks.raise(execution, priority -> priority + STEP, TaskOverdue.Level.REMINDER);
    }
}

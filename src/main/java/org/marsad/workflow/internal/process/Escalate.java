package org.marsad.workflow.internal.process;

import static org.marsad.workflow.internal.EvidenceVerification.submissionId;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.marsad.submission.Submissions;
import org.marsad.verification.TaskOverdue;
import org.marsad.workflow.internal.deadlines.TaskDeadlines;
import org.springframework.stereotype.Component;

/** What was not done in time: to the top of every list, and the submitter learns by when to expect it now. */
@Component("escalate")
class Escalate implements JavaDelegate {

    private final Submissions submissions;
    private final TaskDeadlines deadlines;
    private final OpenTasks tasks;
    private final Notices notices;

    Escalate(Submissions submissions, TaskDeadlines deadlines, OpenTasks tasks, Notices notices) {
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** It is looked daily; nobody is told anything on the days between. */
    @Override
    public void execute(DelegateExecution execution) {
        UUID id = submissionId(execution);
        submissions.hold(id);
        if (deadlines.moveOn(id)) {
            tasks.raise(execution, priority -> OpenTasks.TOP, TaskOverdue.Level.ESCALATION);
            notices.sendNewDate(id);
        }
    }
}

package org.marsad.workflow.internal.process;

import static org.marsad.workflow.internal.EvidenceVerification.submissionId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.marsad.submission.Submission;
import org.marsad.submission.Submissions;
import org.marsad.workflow.internal.EvidenceVerification;
import org.springframework.stereotype.Component;

/**
 * Brings what an open task shows of the evidence up to date. The engine's service would refuse to write a task's
 * variables, as it refuses everybody; the process itself may.
 */
@Component("showFurther")
class ShowFurther implements JavaDelegate {

    private final Submissions submissions;
    private final TaskForms forms;

    ShowFurther(Submissions submissions, TaskForms forms) {
        this.submissions = submissions;
        this.forms = forms;
    }

    /** Whoever completes the task at the same moment holds the submission until then, or waits. */
    @Override
    public void execute(DelegateExecution execution) {
        submissions.hold(submissionId(execution));
        Submission submission = submissions.find(submissionId(execution)).orElseThrow();
        Context.getCommandContext()
                .getTaskManager()
                .findTasksByProcessInstanceId(execution.getProcessInstanceId())
                .forEach(task -> show(task, submission));
    }

    private void show(TaskEntity task, Submission submission) {
        EvidenceVerification.task(task.getTaskDefinitionKey()).ifPresent(kind -> forms.show(task, kind, submission));
    }
}

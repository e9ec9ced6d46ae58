package org.marsad.workflow.internal.process;

import static org.marsad.workflow.internal.EvidenceVerification.submissionId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the submitter that no answer came in time and that verification goes on. */
@Component("noteUnanswered")
class NoteUnanswered implements JavaDelegate {

    private final Notices notices;

    NoteUnanswered(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.send(submissionId(execution), "unanswered");
    }
}

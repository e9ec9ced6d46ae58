package org.marsad.workflow.internal.process;

import static org.marsad.workflow.internal.EvidenceVerification.submissionId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the submitter that it was not accepted. */
@Component("notifyNotAccepted")
class NotifyNotAccepted implements JavaDelegate {

    private final Notices notices;
    private final SubmissionFacts submissionFacts;

    NotifyNotAccepted(Notices notices, SubmissionFacts submissionFacts) {
        this.notices = notices;
        this.submissionFacts = submissionFacts;
    }

    /** The message and the job's end commit together, so it is sent once however often the job is tried. */
    @Override
    public void execute(DelegateExecution execution) {
        boolean appealed = submissionFacts.appealed(execution);
        notices.send(submissionId(execution), appealed ? "appealNotAccepted" : "notAccepted");
    }
}

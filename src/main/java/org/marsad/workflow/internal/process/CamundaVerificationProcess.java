package org.marsad.workflow.internal.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.marsad.submission.VerificationProcess;
import org.marsad.workflow.internal.EvidenceVerification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts and continues the process {@code evidenceVerification} in the submission's own transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaVerificationProcess implements VerificationProcess {

    private final RuntimeService runtime;

    CamundaVerificationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(UUID submissionId) {
        runtime.startProcessInstanceByKey(EvidenceVerification.KEY, submissionId.toString());
    }

    /** Correlates with all that wait, which is one or none: a message may come at any time. */
    @Override
    public void submitterAnswered(UUID submissionId) {
        correlate(EvidenceVerification.SUBMITTER_ANSWERED, submissionId);
    }

    @Override
    public boolean withdraw(UUID submissionId) {
        return correlate(EvidenceVerification.SUBMISSION_WITHDRAWN, submissionId);
    }

    @Override
    public void appeal(UUID submissionId) {
        runtime.startProcessInstanceByMessage(EvidenceVerification.SUBMISSION_APPEALED, submissionId.toString());
    }

    private boolean correlate(String message, UUID submissionId) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(submissionId.toString())
                .correlateAllWithResult()
                .isEmpty();
    }
}

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
    private final Correlations correlations;

    CamundaVerificationProcess(RuntimeService runtime, Correlations correlations) {
        this.runtime = runtime;
        this.correlations = correlations;
    }

    @Override
    public void start(UUID submissionId) {
        runtime.startProcessInstanceByKey(EvidenceVerification.KEY, submissionId.toString());
    }

    @Override
    public void submitterAnswered(UUID submissionId) {
        correlations.bring(EvidenceVerification.SUBMITTER_ANSWERED, submissionId);
    }

    @Override
    public boolean withdraw(UUID submissionId) {
        return correlations.bring(EvidenceVerification.SUBMISSION_WITHDRAWN, submissionId);
    }

    @Override
    public void appeal(UUID submissionId) {
        runtime.startProcessInstanceByMessage(EvidenceVerification.SUBMISSION_APPEALED, submissionId.toString());
    }
}

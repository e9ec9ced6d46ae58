package org.marsad.workflow.internal.process;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceState;
import org.marsad.submission.VerificationProcess;
import org.marsad.verification.Verifications;
import org.marsad.workflow.internal.EvidenceVerification;
import org.marsad.workflow.internal.versions.InstanceMigration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts and continues the process {@code evidenceVerification} in the submission's own transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaVerificationProcess implements VerificationProcess {

    private final RuntimeService runtime;
    private final Correlations correlations;
    private final EvidenceItems items;
    private final Verifications verifications;
    private final InstanceMigration migration;

    CamundaVerificationProcess(
            RuntimeService runtime,
            Correlations correlations,
            EvidenceItems items,
            Verifications verifications,
            InstanceMigration migration) {
        this.runtime = runtime;
        this.correlations = correlations;
        this.items = items;
        this.verifications = verifications;
        this.migration = migration;
    }

    @Override
    public void start(UUID submissionId) {
        runtime.startProcessInstanceByKey(
                EvidenceVerification.KEY, submissionId.toString(), Map.of(EvidenceVerification.APPEAL, false));
    }

    @Override
    public void submitterAnswered(UUID submissionId) {
        boolean uninspected = isAnythingUninspected(submissionId);
        if (uninspected) {
            // A version from before there was further evidence would leave it uninspected for ever.
            migration.moveWhatCannotHear(
                    EvidenceVerification.EVIDENCE_ADDED, EvidenceVerification.KEY, submissionId.toString());
        }
        boolean awaited = correlations.bring(EvidenceVerification.SUBMITTER_ANSWERED, submissionId);
        if (!awaited && uninspected) {
            correlations.bring(EvidenceVerification.EVIDENCE_ADDED, submissionId);
        }
    }

    @Override
    public boolean withdraw(UUID submissionId) {
        boolean taken = correlations.bring(EvidenceVerification.SUBMISSION_WITHDRAWN, submissionId);
        if (!taken) {
            endWhatCannotHear(submissionId);
        }
        return taken;
    }

    /** An instance of a version from before there was a withdrawal: nobody may go on working on what is withdrawn. */
    private void endWhatCannotHear(UUID submissionId) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(EvidenceVerification.KEY)
                .processInstanceBusinessKey(submissionId.toString())
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "withdrawn"));
    }

    @Override
    public void appeal(UUID submissionId) {
        verifications.appealed(submissionId);
        runtime.startProcessInstanceByMessage(
                EvidenceVerification.SUBMISSION_APPEALED,
                submissionId.toString(),
                Map.of(EvidenceVerification.APPEAL, true));
    }

    private boolean isAnythingUninspected(UUID submissionId) {
        return items.of(submissionId).stream().anyMatch(item -> item.state() == EvidenceState.CHECKING);
    }
}

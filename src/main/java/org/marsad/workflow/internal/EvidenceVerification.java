package org.marsad.workflow.internal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.marsad.verification.StaffTask;

/** The names that code shares with {@code processes/evidence-verification.bpmn}. */
public final class EvidenceVerification {

    /** Key of the process definition. */
    public static final String KEY = "evidenceVerification";

    /** Name of the message that ends the waiting for an answer. */
    public static final String SUBMITTER_ANSWERED = "submitterAnswered";

    /** Name of the message that ends everything because the submitter withdrew. */
    public static final String SUBMISSION_WITHDRAWN = "submissionWithdrawn";

    /** Name of the message that starts an instance from an appeal on. */
    public static final String SUBMISSION_APPEALED = "submissionAppealed";

    /** Name of the message that files came while nobody waited for them. */
    public static final String EVIDENCE_ADDED = "evidenceAdded";

    /** Process variable: the code by which the triage table decided. */
    public static final String TRIAGE_OUTCOME = "triageOutcome";

    /** The triage table's word for going on; every other is a reason code. */
    public static final String TRIAGE_VERIFY = "VERIFY";

    /** Process variable, for the lists of tasks: true in the instance that an appeal started, false in the first. */
    public static final String APPEAL = "appeal";

    /** Local variable of one inspection. */
    public static final String EVIDENCE_ITEM_ID = "evidenceItemId";

    private static final Map<String, StaffTask> TASKS = Map.of(
            "verifyEvidence", StaffTask.VERIFY_EVIDENCE,
            "approveAssessment", StaffTask.APPROVE_ASSESSMENT,
            "confirmRating", StaffTask.CONFIRM_RATING,
            "decideAppeal", StaffTask.DECIDE_APPEAL);

    private EvidenceVerification() {}

    /** The kind of work behind a user task's definition key; empty for a task of something else. */
    public static Optional<StaffTask> task(String definitionKey) {
        return Optional.ofNullable(TASKS.get(definitionKey));
    }

    /** The submission an execution is about: its business key. */
    public static UUID submissionId(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}

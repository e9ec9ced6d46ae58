package org.marsad.verification.internal;

import static org.marsad.verification.internal.Names.EDITORIAL_DECISION;
import static org.marsad.verification.internal.Names.EDITOR_NOTE;
import static org.marsad.verification.internal.Names.REASON_CODE;

import java.util.Set;
import org.marsad.submission.ReasonCode;
import org.marsad.verification.TaskCompletion;
import org.marsad.verification.Verifications.AppealOutcome;
import org.marsad.verification.Verifications.ConfirmationOutcome;
import org.marsad.verification.Verifications.EditorialDecision;
import org.springframework.stereotype.Component;

/** Reads what editors sent by the contract's rules; what belongs to another decision than the chosen one is left. */
@Component
class EditorReader {

    private static final Set<String> DECISION = Set.of(
            EDITORIAL_DECISION,
            Names.ENTRY_DATE,
            Names.ENTRY_PRECISION,
            Names.ENTRY_TEXT_AR,
            Names.ENTRY_TEXT_EN,
            Names.NEW_RATING,
            Names.JUSTIFICATION,
            Names.REVIEW_DATE,
            Names.PUBLIC_COPIES,
            REASON_CODE,
            EDITOR_NOTE);

    private static final Set<String> CONFIRMATION = Set.of(Names.CONFIRMATION, EDITOR_NOTE);

    private static final Set<String> APPEAL = Set.of(Names.APPEAL_DECISION, REASON_CODE, EDITOR_NOTE);

    private final ApprovalReader approvals;
    private final Refusals refusals;

    EditorReader(ApprovalReader approvals, Refusals refusals) {
        this.approvals = approvals;
        this.refusals = refusals;
    }

    /** @param number of the new act */
    EditorialAct decision(TaskCompletion completion, int number, int round, DecisionContext context) {
        Fields fields = new Fields("", completion.values(), refusals);
        fields.allowOnly(DECISION);
        EditorialDecision decision = fields.requiredCode(EDITORIAL_DECISION, EditorialDecision.class);
        return new EditorialAct(
                completion.submissionId(),
                number,
                round,
                Signature.of(completion),
                decision,
                decision == EditorialDecision.APPROVED ? approvals.read(fields, context) : null,
                decision == EditorialDecision.REJECTED ? fields.requiredCode(REASON_CODE, ReasonCode.class) : null,
                decision == EditorialDecision.RETURNED ? fields.requiredText(EDITOR_NOTE) : fields.text(EDITOR_NOTE));
    }

    AppealDecision appeal(TaskCompletion completion, int round) {
        Fields fields = new Fields("", completion.values(), refusals);
        fields.allowOnly(APPEAL);
        AppealOutcome outcome = fields.requiredCode(Names.APPEAL_DECISION, AppealOutcome.class);
        boolean upheld = outcome == AppealOutcome.UPHELD;
        return new AppealDecision(
                completion.submissionId(),
                round,
                Signature.of(completion),
                outcome,
                upheld ? fields.requiredCode(REASON_CODE, ReasonCode.class) : null,
                upheld ? fields.text(EDITOR_NOTE) : fields.requiredText(EDITOR_NOTE));
    }

    Confirmation confirmation(TaskCompletion completion, EditorialAct act, DecisionContext context) {
        Fields fields = new Fields("", completion.values(), refusals);
        fields.allowOnly(CONFIRMATION);
        ConfirmationOutcome outcome = fields.requiredCode(Names.CONFIRMATION, ConfirmationOutcome.class);
        if (outcome == ConfirmationOutcome.CONFIRMED && act.approval() != null) {
            context.ratingUnmoved(fields, Names.CONFIRMATION);
            context.ratingStillNew(fields, act.approval());
        }
        return new Confirmation(
                completion.submissionId(),
                act.number(),
                Signature.of(completion),
                outcome,
                context.currentRating(),
                outcome == ConfirmationOutcome.RETURNED ? fields.requiredText(EDITOR_NOTE) : fields.text(EDITOR_NOTE));
    }
}

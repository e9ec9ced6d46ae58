package org.marsad.verification.internal;

import static org.marsad.verification.internal.Names.QUESTION;
import static org.marsad.verification.internal.Names.REASON_CODE;
import static org.marsad.verification.internal.Names.VERIFICATION_OUTCOME;
import static org.marsad.verification.internal.Names.VERIFICATION_SUMMARY;

import java.util.List;
import java.util.Set;
import org.marsad.evidence.EvidenceItem;
import org.marsad.submission.ReasonCode;
import org.marsad.verification.StaffTexts;
import org.marsad.verification.TaskCompletion;
import org.marsad.verification.Verifications.AnalystOutcome;
import org.springframework.stereotype.Component;

/** Reads what an analyst sent by the contract's rules; what belongs to another outcome than the chosen one is left. */
@Component
class AnalystReader {

    private static final Set<String> VARIABLES =
            Set.of(VERIFICATION_OUTCOME, VERIFICATION_SUMMARY, Names.ASSESSMENTS, QUESTION, REASON_CODE);

    private final Refusals refusals;

    AnalystReader(Refusals refusals) {
        this.refusals = refusals;
    }

    VerificationRound read(TaskCompletion completion, int number, List<EvidenceItem> items) {
        Fields fields = new Fields("", completion.values(), refusals);
        fields.allowOnly(VARIABLES);
        AnalystOutcome outcome = fields.requiredCode(VERIFICATION_OUTCOME, AnalystOutcome.class);
        AssessmentsReader assessments = new AssessmentsReader(fields, items);
        return new VerificationRound(
                completion.submissionId(),
                number,
                Signature.of(completion),
                outcome,
                fields.requiredText(VERIFICATION_SUMMARY),
                outcome == AnalystOutcome.INFORMATION_NEEDED ? question(fields) : null,
                outcome == AnalystOutcome.NOT_ACCEPTED ? reason(fields) : null,
                outcome == AnalystOutcome.VERIFIED ? assessments.complete() : assessments.unfinished());
    }

    private static String question(Fields fields) {
        return fields.requiredText(QUESTION, StaffTexts.MESSAGE_MAXIMUM);
    }

    private static ReasonCode reason(Fields fields) {
        return fields.requiredCode(REASON_CODE, ReasonCode.class);
    }
}

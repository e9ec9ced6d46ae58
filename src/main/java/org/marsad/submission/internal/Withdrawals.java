package org.marsad.submission.internal;

import java.util.Optional;
import java.util.UUID;
import org.marsad.submission.Submission;
import org.marsad.submission.Submissions;
import org.marsad.submission.VerificationProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The submitter takes a submission back. */
@Component
public class Withdrawals {

    private final Receipts receipts;
    private final SubmissionRows rows;
    private final Submissions submissions;
    private final VerificationProcess process;

    Withdrawals(Receipts receipts, SubmissionRows rows, Submissions submissions, VerificationProcess process) {
        this.receipts = receipts;
        this.rows = rows;
        this.submissions = submissions;
        this.process = process;
    }

    /**
     * Ends the submission's process, if one runs, and the submission. Whoever decides on it at the same moment waits
     * for its row, or is waited for: one of the two happens, and the other is refused.
     *
     * @return false if no submission has this receipt
     * @throws WithdrawalRefusedException if it is published or withdrawn already
     */
    @Transactional
    public boolean withdraw(String typed) {
        Optional<UUID> id = receipts.find(typed).map(Submission::id);
        id.ifPresent(this::withdraw);
        return id.isPresent();
    }

    private void withdraw(UUID id) {
        Submission submission = rows.lock(id).orElseThrow();
        if (!submission.mayBeWithdrawn()) {
            throw new WithdrawalRefusedException(submission.status());
        }
        process.withdraw(id);
        // Where a process ran, it has moved it already; what was not accepted has none any more.
        submissions.withdrawn(id);
    }
}

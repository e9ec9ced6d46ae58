package org.marsad.retention.internal;

import java.util.UUID;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.PurgedEvidence;
import org.marsad.retention.ProcessHistory;
import org.marsad.retention.RunningProcesses;
import org.marsad.submission.Submissions;
import org.marsad.verification.Verifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Purges one submission in one transaction: what was sent, what was found out about it, and what the engine remembers of
 * it. Its row stays as a tombstone, its custody chain goes on with one entry.
 */
@Component
class Purge {

    private final DueSubmissions due;
    private final Submissions submissions;
    private final EvidenceItems evidence;
    private final Verifications verifications;
    private final RunningProcesses running;
    private final ProcessHistory history;
    private final CustodyLog custody;

    Purge(
            DueSubmissions due,
            Submissions submissions,
            EvidenceItems evidence,
            Verifications verifications,
            RunningProcesses running,
            ProcessHistory history,
            CustodyLog custody) {
        this.due = due;
        this.submissions = submissions;
        this.evidence = evidence;
        this.verifications = verifications;
        this.running = running;
        this.history = history;
        this.custody = custody;
    }

    /**
     * Holds the submission and asks again: an appeal or a hold may have come meanwhile.
     *
     * @return false if it is not due, or something of it is still under way; nothing has happened then
     */
    @Transactional
    public boolean of(UUID submissionId) {
        submissions.hold(submissionId);
        Due still = due.find(submissionId).orElse(null);
        if (still == null || running.of(submissionId)) {
            return false;
        }
        history.forget(submissionId);
        verifications.purge(submissionId);
        PurgedEvidence purged = evidence.purge(submissionId);
        submissions.purge(submissionId, purged.items(), purged.bytes());
        custody.append(
                submissionId,
                CustodyAction.PURGED,
                CustodyEntry.SYSTEM,
                "status=" + still.status() + (still.reason() == null ? "" : " reason=" + still.reason()) + " items="
                        + purged.items() + " bytes=" + purged.bytes());
        return true;
    }
}

package org.marsad.verification.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.marsad.evidence.EvidenceItems;
import org.marsad.promise.PromiseStanding;
import org.marsad.promise.Promises;
import org.marsad.submission.Submission;
import org.marsad.submission.Submissions;
import org.marsad.verification.Verifications.EditorialDecision;
import org.marsad.verification.internal.SubmissionView.Editorial;
import org.marsad.verification.internal.SubmissionView.ReturnNote;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays a submission before a staff member: everything to an editor, nothing an editor only drafted to an analyst. */
@Service
public class StaffDesk {

    private static final int LATEST_ENTRIES = 5;

    private final Submissions submissions;
    private final EvidenceItems items;
    private final ShownCopies shownCopies;
    private final Promises promises;
    private final VerificationRounds rounds;
    private final EditorialActs acts;
    private final Confirmations confirmations;
    private final AppealRecord appeals;
    private final Custody custody;
    private final TransactionTemplate transactions;

    StaffDesk(
            Submissions submissions,
            EvidenceItems items,
            ShownCopies shownCopies,
            Promises promises,
            VerificationRounds rounds,
            EditorialActs acts,
            Confirmations confirmations,
            AppealRecord appeals,
            Custody custody,
            PlatformTransactionManager transactionManager) {
        this.submissions = submissions;
        this.items = items;
        this.shownCopies = shownCopies;
        this.promises = promises;
        this.rounds = rounds;
        this.acts = acts;
        this.confirmations = confirmations;
        this.appeals = appeals;
        this.custody = custody;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Opens a submission and notes in the custody log who did; empty if there is none of that id. */
    public Optional<SubmissionView> open(UUID submissionId, String username, boolean editor) {
        return submissions.find(submissionId).map(submission -> {
            noteOpened(submissionId, username);
            return view(submission, editor);
        });
    }

    private void noteOpened(UUID submissionId, String username) {
        try {
            transactions.executeWithoutResult(status -> custody.opened(submissionId, username));
        } catch (DataIntegrityViolationException somebodyElseWroteAtTheSameMoment) {
            transactions.executeWithoutResult(status -> custody.opened(submissionId, username));
        }
    }

    private SubmissionView view(Submission submission, boolean editor) {
        UUID id = submission.id();
        List<EditorialAct> decisions = acts.of(id);
        List<Confirmation> words = confirmations.of(id);
        List<AppealDecision> heard = appeals.of(id);
        return new SubmissionView(
                submission,
                promises.known(submission.promiseId()).orElseThrow(() -> noPromise(submission)),
                items.of(id),
                shownCopies.of(submission),
                submissions.messages(id),
                rounds.of(id),
                returns(decisions, words, heard),
                editor ? new Editorial(standing(submission), decisions, words, heard) : null);
    }

    private PromiseStanding standing(Submission submission) {
        return promises.standing(submission.promiseId(), LATEST_ENTRIES).orElseThrow(() -> noPromise(submission));
    }

    private static IllegalStateException noPromise(Submission submission) {
        return new IllegalStateException("no promise " + submission.promiseId());
    }

    /** Why an editor sent it back, oldest first. */
    private static List<ReturnNote> returns(
            List<EditorialAct> decisions, List<Confirmation> words, List<AppealDecision> heard) {
        Stream<ReturnNote> byFirst = decisions.stream()
                .filter(act -> act.decision() == EditorialDecision.RETURNED)
                .map(act -> new ReturnNote(act.signature(), act.note()));
        Stream<ReturnNote> bySecond = words.stream()
                .filter(Confirmation::isReturn)
                .map(word -> new ReturnNote(word.signature(), word.note()));
        Stream<ReturnNote> afterAppeal = heard.stream()
                .filter(AppealDecision::isOverturned)
                .map(decision -> new ReturnNote(decision.signature(), decision.note()));
        List<ReturnNote> notes = new ArrayList<>(
                Stream.of(byFirst, bySecond, afterAppeal).flatMap(each -> each).toList());
        notes.sort(
                (one, other) -> one.signature().at().compareTo(other.signature().at()));
        return notes;
    }
}

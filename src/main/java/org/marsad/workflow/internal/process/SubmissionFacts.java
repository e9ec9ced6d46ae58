package org.marsad.workflow.internal.process;

import static org.marsad.workflow.internal.EvidenceVerification.submissionId;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.EvidenceState;
import org.marsad.submission.Consent;
import org.marsad.submission.Submission;
import org.marsad.submission.Submissions;
import org.springframework.stereotype.Component;

/** What the process asks about its submission: ids, numbers and times, read fresh and not kept as variables. */
@Component("submissionFacts")
public class SubmissionFacts {

    private final Submissions submissions;
    private final EvidenceItems items;

    SubmissionFacts(Submissions submissions, EvidenceItems items) {
        this.submissions = submissions;
        this.items = items;
    }

    /** One inspection is made for each. */
    public List<String> evidenceItemIds(DelegateExecution execution) {
        return items(execution).stream().map(item -> item.id().toString()).toList();
    }

    /** One inspection is made for each of what came later. */
    public List<String> uninspectedItemIds(DelegateExecution execution) {
        return items(execution).stream()
                .filter(item -> item.state() == EvidenceState.CHECKING)
                .map(item -> item.id().toString())
                .toList();
    }

    /** The submitter appealed, so that this is their second and last hearing. */
    public boolean appealed(DelegateExecution execution) {
        return submission(execution).appealedAt() != null;
    }

    /** One public copy is made for each: accepted files of a submission whose sender agreed to publication. */
    public List<String> publishableItemIds(DelegateExecution execution) {
        if (submission(execution).consent() != Consent.PUBLISH) {
            return List.of();
        }
        return items(execution).stream()
                .filter(item -> item.kind() == EvidenceKind.FILE && item.state() == EvidenceState.ACCEPTED)
                .map(item -> item.id().toString())
                .toList();
    }

    /** Files of an accepted type. */
    public int acceptedFiles(DelegateExecution execution) {
        return files(execution, EvidenceState.ACCEPTED);
    }

    /** Files that are not accepted as evidence. */
    public int refusedFiles(DelegateExecution execution) {
        return files(execution, EvidenceState.REFUSED);
    }

    /** Source links. */
    public int links(DelegateExecution execution) {
        return (int) items(execution).stream()
                .filter(item -> item.kind() == EvidenceKind.LINK)
                .count();
    }

    /** Length of the statement in characters as people count them. */
    public int statementCharacters(DelegateExecution execution) {
        String statement = submission(execution).statement();
        return statement.codePointCount(0, statement.length());
    }

    /** When the stage that has just begun is expected to end; the due date of its task. */
    public Date expectedBy(DelegateExecution execution) {
        return Date.from(submission(execution).expectedBy());
    }

    private int files(DelegateExecution execution, EvidenceState state) {
        return (int) items(execution).stream()
                .filter(item -> item.kind() == EvidenceKind.FILE && item.state() == state)
                .count();
    }

    private List<EvidenceItem> items(DelegateExecution execution) {
        return items.of(submissionId(execution));
    }

    private Submission submission(DelegateExecution execution) {
        return submissions.find(submissionId(execution)).orElseThrow();
    }
}

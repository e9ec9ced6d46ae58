package org.marsad.workflow.internal.deadlines;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.WorkingDays;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.promise.Promises;
import org.marsad.submission.Deadlines;
import org.marsad.submission.Message;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.marsad.verification.Verifications;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The facts of a submission that its urgency and its deadlines depend on, laid before the tables. */
@Component
class SubmissionDeadlines implements Deadlines {

    private final DecisionTables tables;
    private final WorkingDays calendar;
    private final EvidenceItems items;
    private final Promises promises;
    private final ObjectProvider<Submissions> submissions;
    private final ObjectProvider<Verifications> verifications;

    /** Providers of the rooms that themselves ask for deadlines. */
    SubmissionDeadlines(
            DecisionTables tables,
            WorkingDays calendar,
            EvidenceItems items,
            Promises promises,
            ObjectProvider<Submissions> submissions,
            ObjectProvider<Verifications> verifications) {
        this.tables = tables;
        this.calendar = calendar;
        this.items = items;
        this.promises = promises;
        this.submissions = submissions;
        this.verifications = verifications;
    }

    @Override
    public Instant expectedBy(Submission submission, SubmissionStatus stage, Instant from) {
        return calendar.after(from, deadline(submission, stage).workingDays());
    }

    Instant remindAt(Submission submission, SubmissionStatus stage, Instant from) {
        return calendar.after(from, deadline(submission, stage).remindAfterDays());
    }

    /** When what was not kept is promised for. */
    Instant later(Submission submission, Instant from) {
        return calendar.after(from, deadline(submission, submission.status()).extensionDays());
    }

    Priority priority(Submission submission) {
        UUID id = submission.id();
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("appeal", submission.appealedAt() != null);
        facts.put("returned", verifications.getObject().wasReturned(id));
        facts.put("answered", verifications.getObject().hasAsked(id) && isAnswered(id));
        facts.put(
                "relation",
                submission.relation() == null ? null : submission.relation().name());
        facts.put("warnings", (int)
                items.of(id).stream().filter(item -> !item.warnings().isEmpty()).count());
        return Priority.valueOf(String.valueOf(tables.line("priority", facts).get("priority")));
    }

    private boolean isAnswered(UUID id) {
        List<Message> thread = submissions.getObject().messages(id);
        return !thread.isEmpty() && thread.get(thread.size() - 1).from() == Message.From.SUBMITTER;
    }

    private Deadline deadline(Submission submission, SubmissionStatus stage) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("stage", stage.name());
        facts.put("priority", priority(submission).name());
        facts.put("kind", kind(submission.id()));
        facts.put("sector", promises.sector(submission.promiseId()).orElse(null));
        return Deadline.of(tables.line("deadlines", facts));
    }

    /** The kind that takes longest: MEDIA before FILES before STATEMENT. */
    private String kind(UUID id) {
        List<EvidenceItem> files = items.of(id).stream()
                .filter(item -> item.kind() == EvidenceKind.FILE)
                .toList();
        if (files.stream().anyMatch(SubmissionDeadlines::isRecording)) {
            return "MEDIA";
        }
        return files.isEmpty() ? "STATEMENT" : "FILES";
    }

    private static boolean isRecording(EvidenceItem file) {
        String type = file.mediaType();
        return type != null && (type.startsWith("video/") || type.startsWith("audio/"));
    }
}

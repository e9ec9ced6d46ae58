package org.marsad.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One delivery by a submitter, as staff may see it. Its evidence (statement, files, links) lies with the evidence
 * room; neither the receipt code nor a contact address is part of it.
 *
 * @param id internal id: the business key of its process instance; never public
 * @param number short human number for task names; tells nothing about the submitter
 * @param statement the submitter's own words
 * @param channel how it reached the team
 * @param enteredBy who of the staff entered it on the submitter's behalf; null if the submitter did
 * @param receivedOn the day on which something that staff entered had reached the team; null if the submitter sent it
 * @param appealedAt when the submitter appealed against its not being accepted; null if they did not
 * @param purgedAt when it was purged: nothing is left but that it was and how it ended; null while it is kept
 * @param language language the form was filled in, {@code ar} or {@code en}
 */
public record Submission(
        UUID id,
        long number,
        String promiseId,
        String statement,
        Consent consent,
        @Nullable Relation relation,
        @Nullable LocalDate eventDate,
        @Nullable String eventPlace,
        String language,
        SubmissionStatus status,
        Instant submittedAt,
        Instant expectedBy,
        Channel channel,
        @Nullable String enteredBy,
        @Nullable LocalDate receivedOn,
        @Nullable Instant appealedAt,
        @Nullable Instant purgedAt) {

    /** Until it is published, its submitter may take it back; what was not accepted too. */
    public boolean mayBeWithdrawn() {
        return status != SubmissionStatus.PUBLISHED && status != SubmissionStatus.WITHDRAWN && purgedAt == null;
    }

    /** What was not accepted is verified once more if its submitter asks for it, and only once. */
    public boolean mayBeAppealed() {
        return status == SubmissionStatus.NOT_ACCEPTED && appealedAt == null && purgedAt == null;
    }
}

package org.marsad.verification.internal;

import java.util.Optional;
import java.util.UUID;
import org.marsad.submission.Submissions;
import org.springframework.stereotype.Component;

/** Asks the submission itself, which never changes who entered it. */
@Component
class RecordedEnterers implements Enterers {

    private final Submissions submissions;

    RecordedEnterers(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public Optional<String> of(UUID submissionId) {
        return submissions.find(submissionId).flatMap(submission -> Optional.ofNullable(submission.enteredBy()));
    }
}

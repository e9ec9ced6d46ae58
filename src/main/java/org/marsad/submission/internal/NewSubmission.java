package org.marsad.submission.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.QuarantinedFile;
import org.marsad.submission.Consent;
import org.marsad.submission.Relation;

/** A submission that keeps every rule of the contract. */
public record NewSubmission(
        String promiseId,
        String statement,
        Consent consent,
        @Nullable Relation relation,
        @Nullable LocalDate eventDate,
        @Nullable String eventPlace,
        List<String> sources,
        String language,
        @Nullable String contactEmail,
        List<QuarantinedFile> files) {

    public NewSubmission {
        sources = List.copyOf(sources);
        files = List.copyOf(files);
    }
}

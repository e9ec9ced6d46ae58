package org.marsad.submission.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.QuarantinedFile;
import org.marsad.submission.Consent;
import org.marsad.submission.EmailAddress;
import org.marsad.submission.Relation;

/**
 * A submission that keeps every rule of the contract.
 *
 * @param entry how it came, if staff entered it; null if the submitter sent it
 * @param uploads ids of uploads that it takes over, whose files come after the others
 */
public record NewSubmission(
        String promiseId,
        String statement,
        Consent consent,
        @Nullable Relation relation,
        @Nullable LocalDate eventDate,
        @Nullable String eventPlace,
        List<String> sources,
        String language,
        @Nullable EmailAddress contactEmail,
        @Nullable Entry entry,
        List<QuarantinedFile> files,
        List<String> uploads) {

    public NewSubmission {
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        uploads = List.copyOf(uploads);
    }

    /** The same with the files of its uploads. */
    NewSubmission with(List<QuarantinedFile> uploaded) {
        return new NewSubmission(
                promiseId,
                statement,
                consent,
                relation,
                eventDate,
                eventPlace,
                sources,
                language,
                contactEmail,
                entry,
                Stream.concat(files.stream(), uploaded.stream()).toList(),
                uploads);
    }
}

package org.marsad.promise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public may read of how a piece of evidence was verified. Days, never hours: whoever knows the hour of a
 * decision learns when somebody was at their desk. Nothing in it was written by the submitter unless an editor let it
 * pass, and nothing by the analyst but the place that was verified.
 *
 * @param conclusion code, named in the bundles under {@code record.conclusion.<CODE>}
 * @param methods codes, named under {@code record.method.<CODE>}
 * @param claimedDate when it happened, as the submitter has it; null if not given or not to be shown
 * @param claimedPlace where, in the submitter's words; null if not given or not to be shown
 * @param verifiedDate when it happened, as far as it was verified; null if it was not or is not to be shown
 * @param verifiedPlace where, as far as it was verified; null if it was not or is not to be shown
 * @param verifiedOn day on which the analyst finished
 * @param approvedOn day on which an editor let it be published
 * @param confirmedOn day on which a second editor confirmed the rating; null where none had to
 * @param processVersion of the process in which it was verified; null if unknown
 */
public record EvidenceRecord(
        String conclusion,
        EvidenceStrength strength,
        List<String> methods,
        @Nullable LocalDate claimedDate,
        @Nullable String claimedPlace,
        @Nullable LocalDate verifiedDate,
        @Nullable String verifiedPlace,
        LocalDate verifiedOn,
        LocalDate approvedOn,
        @Nullable LocalDate confirmedOn,
        @Nullable Integer processVersion) {

    public EvidenceRecord {
        methods = List.copyOf(methods);
    }
}

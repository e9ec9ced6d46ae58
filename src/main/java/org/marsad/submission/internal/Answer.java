package org.marsad.submission.internal;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.marsad.evidence.EvidenceItem;
import org.marsad.submission.SubmissionStatus;

/**
 * The answer to a submission: the receipt and what proves what was sent. It exists in clear only here, on its way out.
 *
 * @param receipt the code, in groups of four digits
 * @param expectedBy when the next step is expected
 * @param expiresAt when the receipt stops tracking
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "SubmissionReceipt")
public record Answer(
        String receipt,
        SubmissionStatus status,
        Instant submittedAt,
        Instant expectedBy,
        Instant expiresAt,
        Sealed statement,
        List<SealedFile> files) {

    public Answer {
        files = List.copyOf(files);
    }

    /** Hash and salt of the statement; with both, whoever holds them can recompute the public commitment. */
    public record Sealed(String sha256, String salt) {}

    /** One file as it was received. */
    public record SealedFile(String name, long size, String sha256, String salt) {

        static SealedFile of(EvidenceItem item) {
            return new SealedFile(String.valueOf(item.name()), item.size(), item.sha256(), item.salt());
        }

        /** Never shows in a log by accident. */
        @Override
        public String toString() {
            return "SealedFile[hidden]";
        }
    }

    /** Never shows in a log by accident. */
    @Override
    public String toString() {
        return "Answer[hidden]";
    }
}

package org.marsad.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sealed item of a submission.
 *
 * @param number 1-based position within its submission; the statement is always 1
 * @param publicId random id under which the item is referred to in public
 * @param name original file name, or the address of a LINK; null for the statement. Never leaves staff and submitter
 * @param size bytes
 * @param sha256 hex SHA-256 of the original (of the UTF-8 bytes for a statement or link); never public
 * @param salt hex, 32 random bytes; goes to the submitter with the receipt
 * @param declaredType media type the sender claimed
 * @param mediaType detected media type, null while CHECKING
 * @param warnings names of findings and coded reasons that make a human look
 * @param reason name of the {@link EvidenceReason} of a REFUSED item or of an odd ACCEPTED one
 */
public record EvidenceItem(
        UUID id,
        UUID submissionId,
        int number,
        UUID publicId,
        EvidenceKind kind,
        @Nullable String name,
        long size,
        String sha256,
        String salt,
        @Nullable String declaredType,
        @Nullable String mediaType,
        EvidenceState state,
        List<String> warnings,
        @Nullable String reason,
        Instant receivedAt) {

    public EvidenceItem {
        warnings = List.copyOf(warnings);
    }
}

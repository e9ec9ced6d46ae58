package org.marsad.promise;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The withdrawal of a published entry.
 *
 * @param key names the withdrawal; the same key withdraws once, however often it is delivered
 * @param reason the public reason, all that is shown in place of the entry's text and evidence
 * @param rating null if the rating stays as it is
 */
public record EntryWithdrawal(
        UUID key,
        UUID entryId,
        LocalizedText reason,
        @Nullable RatingDecision rating) {}

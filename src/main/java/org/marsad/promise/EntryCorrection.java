package org.marsad.promise;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a correction adds to a published entry.
 *
 * @param key names the correction; the same key publishes once, however often it is delivered
 * @param entryId the published entry that is corrected
 * @param text the words of the CORRECTION entry
 * @param rating null if the rating stays
 */
public record EntryCorrection(
        UUID key,
        UUID entryId,
        LocalizedText text,
        @Nullable RatingDecision rating) {}

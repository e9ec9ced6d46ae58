package org.marsad.correction.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.correction.Corrections.Confirmed;

/**
 * A second editor's word on a decision.
 *
 * @param decision number of the decision it is about
 * @param ratingSeen the promise's rating when the second editor looked
 * @param note why it was returned
 */
public record Confirmation(
        UUID requestId,
        int decision,
        Signature signature,
        Confirmed outcome,
        String ratingSeen,
        @Nullable String note) {}

package org.marsad.verification.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An editor's choice whether an item's public copy is shown.
 *
 * @param reason required when it is not
 * @param claim whether the date and place may be shown that the submitter gave; not unless an editor says so
 */
public record PublicCopyChoice(
        UUID evidenceItemId, boolean publish, @Nullable String reason, boolean claim) {

    PublicCopyChoice(UUID evidenceItemId, boolean publish, @Nullable String reason) {
        this(evidenceItemId, publish, reason, false);
    }
}

package org.marsad.verification.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An editor's choice whether an item's public copy is shown.
 *
 * @param reason required when it is not
 */
public record PublicCopyChoice(
        UUID evidenceItemId, boolean publish, @Nullable String reason) {}

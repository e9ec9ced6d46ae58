package org.marsad.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise as a list shows it.
 *
 * @param evidenceStrength null if not assessed
 */
public record PromiseOverview(
        String id,
        LocalizedText title,
        Sector sector,
        PromiseMaker maker,
        Rating rating,
        Schedule schedule,
        @Nullable EvidenceStrength evidenceStrength,
        Instant updatedAt) {}

package org.marsad.verification.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The analyst's conclusion for one evidence item.
 *
 * @param findings what was found, for or against; never public
 * @param eventDate verified date of the event
 */
public record Assessment(
        UUID evidenceItemId,
        Conclusion conclusion,
        EvidenceStrength strength,
        List<VerificationMethod> methods,
        String findings,
        @Nullable LocalDate eventDate,
        @Nullable String eventPlace) {

    public Assessment {
        methods = List.copyOf(methods);
    }
}

package org.marsad.evidence;

import java.util.List;

/**
 * What may be sent, as published by {@code GET /api/v1/limits}.
 *
 * @param acceptedTypes exact media types
 */
public record EvidenceLimits(long maxFileBytes, int maxFiles, int maxSources, List<String> acceptedTypes) {

    public EvidenceLimits {
        acceptedTypes = List.copyOf(acceptedTypes);
    }
}

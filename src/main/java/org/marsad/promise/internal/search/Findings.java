package org.marsad.promise.internal.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, the best first.
 *
 * @param counts how many of each kind were found in all
 * @param total how many were found of the kinds asked for
 * @param next where the next page begins; null on the last one
 */
public record Findings(
        List<Finding> items,
        Map<FindingKind, Long> counts,
        long total,
        @Nullable FindingPlace next) {

    /** How many of this kind were found. */
    public long count(FindingKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** How many were found of whatever kind. */
    public long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}

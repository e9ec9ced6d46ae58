package org.marsad.evidence.internal.likeness;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A fingerprint that came before and is like the one compared. */
record Match(long fingerprintId, Likeness.Kind kind, double degree) {

    /** As many as an analyst is ever shown. */
    static final int MOST = 50;

    static List<Match> likest(Stream<Match> matches) {
        return matches.sorted(
                        Comparator.comparingDouble(Match::degree).reversed().thenComparingLong(Match::fingerprintId))
                .limit(MOST)
                .toList();
    }
}

package org.marsad.evidence.internal.likeness;

import java.util.List;
import java.util.stream.IntStream;
import org.marsad.evidence.internal.likeness.Fingerprint.Part;

/** Finds the texts that share wordings with a text. */
final class LikeTexts {

    /** Of evidence.md: a fifth of all shingles in common finds 95 to 100 % of rewritten texts. */
    private static final double LIKE = 0.2;

    private LikeTexts() {}

    static List<Match> of(Part part, PackedParts all) {
        return Match.likest(IntStream.range(0, all.size())
                .mapToObj(i -> match(i, part, all))
                .filter(match -> match.degree() >= LIKE));
    }

    private static Match match(int index, Part part, PackedParts all) {
        return new Match(all.owner(index), Likeness.Kind.TEXT, (double) all.shared(index, part) / MinHash.ORDERS);
    }
}

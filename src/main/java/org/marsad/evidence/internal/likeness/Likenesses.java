package org.marsad.evidence.internal.likeness;

import java.util.List;
import java.util.UUID;

/** Which items are like which, across all submissions. */
public interface Likenesses {

    /** Items like this one, the likest first; at most 50. */
    List<Likeness> of(UUID itemId);
}

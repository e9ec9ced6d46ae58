package org.marsad.correction;

import java.util.UUID;

/** A request for a correction has ended, one way or the other; published in the transaction in which it ends. */
public record CorrectionDecided(UUID requestId) {}

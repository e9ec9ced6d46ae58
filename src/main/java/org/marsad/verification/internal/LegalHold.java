package org.marsad.verification.internal;

import java.time.Instant;

/**
 * Somebody had a submission kept although its time comes, or no longer.
 *
 * @param held true from then on it is kept; false from then on its time counts again
 */
public record LegalHold(boolean held, String username, String reason, Instant at) {}

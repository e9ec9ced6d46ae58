package org.marsad.verification.internal;

import java.time.Instant;

/** Somebody of the staff stepped out of a submission. */
public record Recusal(String username, String reason, Instant at) {}

package org.marsad.verification.internal;

import java.time.Instant;

/** A submission was moved from one promise to another; the promises by their ids. */
public record Move(String from, String to, String username, String reason, Instant at) {}

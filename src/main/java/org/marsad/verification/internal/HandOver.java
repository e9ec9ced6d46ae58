package org.marsad.verification.internal;

import java.time.Instant;
import org.marsad.verification.StaffTask;

/** A task went from one hand into another. */
public record HandOver(StaffTask task, String from, String to, String reason, Instant at) {}

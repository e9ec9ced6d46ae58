package org.marsad.correction.internal;

import java.time.Instant;

/**
 * Who completed which task, when, under which version of the process.
 *
 * @param by staff username
 */
public record Signature(String taskId, String by, int processVersion, Instant at) {}

package org.marsad.retention.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission whose time has come.
 *
 * @param id internal id
 * @param number as staff know it
 * @param status how it ended
 * @param reason why it was not accepted; null if its submitter withdrew it
 * @param endedAt when it ended
 * @param items how many evidence items it has
 * @param bytes of their originals together
 */
public record Due(
        UUID id, long number, String status, @Nullable String reason, Instant endedAt, int items, long bytes) {}

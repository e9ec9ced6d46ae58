package org.marsad.evidence.internal.sources;

import java.time.Instant;
import java.util.UUID;

/**
 * The team's copy of what a link pointed to: a WARC file (ISO 28500) with every request and answer on the way.
 *
 * @param address where the last redirect led
 * @param status HTTP status of the last answer; a page that is gone is worth keeping, too
 * @param size bytes of the WARC file
 * @param sha256 hex, of the WARC file
 * @param fetchedBy staff username
 */
public record Snapshot(
        UUID id,
        UUID itemId,
        String address,
        int status,
        long size,
        String sha256,
        Instant fetchedAt,
        String fetchedBy) {}

package org.marsad.data.internal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * All files of the open data of one day, in one ZIP.
 *
 * @param sha256 hex, of its bytes
 * @param madeAt when the record was read for it, to a few minutes
 */
public record DataSnapshot(LocalDate date, long bytes, String sha256, Instant madeAt) {

    /** Its name below {@code /data/snapshots/}. */
    public String name() {
        return date + ".zip";
    }
}

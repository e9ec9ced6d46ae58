package org.marsad.data.internal;

import java.time.LocalDate;

/**
 * All files of the open data of one day, in one ZIP.
 *
 * @param sha256 hex, of its bytes
 */
public record DataSnapshot(LocalDate date, long bytes, String sha256) {

    /** Its name below {@code /data/snapshots/}. */
    public String name() {
        return date + ".zip";
    }
}

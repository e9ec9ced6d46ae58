package org.marsad.evidence.internal.sources;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The team's copies of what links point to. */
public interface Snapshots {

    /** Whether fetching is switched on ({@code marsad.sources.fetch.enabled}). */
    boolean enabled();

    /** An item's copies, the newest first. */
    List<Snapshot> of(UUID itemId);

    Optional<Snapshot> find(UUID itemId, UUID snapshotId);

    /**
     * Fetches what a LINK points to, on a staff member's request; the request and its outcome are custody entries. It
     * takes as long as the page, at most {@code marsad.sources.fetch.time-limit}.
     *
     * @return FETCHED, or the name of why there is no copy
     * @throws java.util.NoSuchElementException if there is no such item, or it is no LINK
     */
    String fetch(UUID itemId, String staffUsername);

    /**
     * Opens a copy for a staff member's download and writes a custody entry.
     *
     * @throws org.marsad.evidence.VaultUnavailableException if it cannot be read
     */
    InputStream download(Snapshot snapshot, String staffUsername);
}

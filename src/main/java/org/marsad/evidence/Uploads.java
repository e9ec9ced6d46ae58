package org.marsad.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finished resumable uploads, for who takes them over. Their id is the only right to them. */
public interface Uploads {

    /** How long an upload waits for its next part or for a submission. */
    Duration expiresAfter();

    /** A finished upload, empty if it is unknown, unfinished or expired. */
    Optional<FinishedUpload> find(String id);

    /**
     * Copies finished uploads into quarantine, in their order; they stay until {@link #remove}.
     *
     * @throws NoSuchUploadException if one is unknown, unfinished or expired; nothing stays in quarantine
     * @throws VaultUnavailableException if one cannot be read or written now; nothing stays in quarantine
     */
    List<QuarantinedFile> copy(List<String> ids);

    /**
     * Removes uploads as part of the caller's transaction: if it rolls back, they are still there. Of two who remove one
     * at once, one is refused.
     *
     * @throws NoSuchUploadException if one is gone
     */
    void remove(List<String> ids);
}

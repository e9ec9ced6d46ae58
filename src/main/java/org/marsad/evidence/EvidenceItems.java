package org.marsad.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The evidence items of submissions. */
public interface EvidenceItems {

    EvidenceLimits limits();

    /**
     * Seals a submission's evidence: statement first, then files in their order, then links. When it returns, every
     * byte is safe in the vault (fsync of file and directory); the rows and custody entries are part of the caller's
     * transaction. If that rolls back, vault objects nobody else holds are removed again.
     *
     * @throws VaultUnavailableException if the vault cannot take it; nothing is left behind
     */
    List<EvidenceItem> seal(UUID submissionId, String statement, List<QuarantinedFile> files, List<String> links);

    /**
     * The same for what a staff member entered on a submitter's behalf: the custody entries name them.
     *
     * @param receivedFrom staff username
     */
    List<EvidenceItem> seal(
            UUID submissionId, String statement, List<QuarantinedFile> files, List<String> links, String receivedFrom);

    /**
     * Seals files that came later, after the items that are there, in their order; with the same promises. The caller
     * holds the submission, so that no two add to it at once.
     *
     * @throws VaultUnavailableException if the vault cannot take it; nothing is left behind
     */
    List<EvidenceItem> add(UUID submissionId, List<QuarantinedFile> files);

    /** A submission's items by number. */
    List<EvidenceItem> of(UUID submissionId);

    Optional<EvidenceItem> find(UUID id);

    /**
     * Inspects an item and records what was found; doing it again changes nothing once it is no longer CHECKING.
     *
     * @throws IOException if it cannot be read now; try again
     */
    EvidenceItem inspect(UUID id) throws IOException;

    /**
     * Opens an original for a staff member's download and writes a custody entry.
     *
     * @throws VaultUnavailableException if it cannot be read
     */
    InputStream download(UUID id, String staffUsername);

    /**
     * Takes all of a submission's evidence away in the caller's transaction: rows, and the bytes nobody else holds. The
     * custody log stays.
     */
    PurgedEvidence purge(UUID submissionId);

    /** Hex {@code SHA-256(salt ‖ SHA-256 of the original)} over raw bytes: what the public gets instead of the hash. */
    String commitment(EvidenceItem item);
}

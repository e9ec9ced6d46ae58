package org.marsad.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Public copies and what is covered in them. */
public interface PublicCopies {

    /**
     * Makes an accepted file's public copy, or records why there can be none. Doing it again with the same rectangles
     * changes nothing; with others it makes a new copy.
     *
     * @throws IOException if it cannot be made now; try again
     */
    void make(UUID itemId) throws IOException;

    /** The item's copy as it was last made; empty if none was made yet. */
    Optional<PublicCopy> of(UUID itemId);

    /**
     * Opens the bytes of a READY copy; reading fails if they no longer have their hash.
     *
     * @throws VaultUnavailableException if it cannot be read now
     */
    InputStream open(PublicCopy copy);

    /**
     * Opens the bytes of a READY copy to read from anywhere in it; a changed part cannot be read.
     *
     * @throws VaultUnavailableException if it cannot be read now
     */
    SeekableByteChannel channel(PublicCopy copy);

    /** The READY copy of the item that the public knows by this id, if it has this hash. */
    Optional<PublicCopy> published(UUID publicId, String sha256);

    /** What is to be covered, in the order drawn. */
    List<Redaction> redactions(UUID itemId);

    /** Replaces what is to be covered, at most 200 rectangles, and writes a custody entry. */
    void cover(UUID itemId, List<Redaction> redactions, String staffUsername);
}

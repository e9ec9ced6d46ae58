package org.marsad.promise.internal.editing;

import java.util.Optional;
import java.util.UUID;
import org.marsad.promise.internal.ImportedPromise;

/** What proposals of new promises bring besides words, if a file brought them. */
public interface Histories {

    /** The history that comes with a proposal; empty for what an editor wrote. */
    Optional<ImportedPromise> history(UUID proposalId);
}

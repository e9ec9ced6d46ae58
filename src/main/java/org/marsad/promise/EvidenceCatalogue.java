package org.marsad.promise;

import java.util.Optional;
import java.util.UUID;

/** The public's view on published evidence. */
public interface EvidenceCatalogue {

    /**
     * One published piece of evidence, with the entry that it proves; where several name it, the latest that stands.
     *
     * @throws EntryWithdrawnException if every entry that names it was withdrawn
     * @throws PromiseWithdrawnException if its promise was withdrawn
     */
    Optional<EvidenceDossier> evidence(UUID publicId);
}

package org.marsad.promise;

import java.util.Optional;
import java.util.UUID;

/** The promises, as other rooms see them. */
public interface Promises {

    /** A promise that is public; a withdrawn one is none. */
    Optional<PromiseSummary> find(String id);

    /** The same, or one that was withdrawn, for staff who still have work on it. */
    Optional<PromiseSummary> known(String id);

    /** Code of the sector of a promise, withdrawn or not. */
    Optional<String> sector(String id);

    /**
     * A promise, withdrawn or not, with its justification and the last few entries of its timeline, for who decides on
     * it.
     */
    Optional<PromiseStanding> standing(String id, int entries);

    /**
     * What is published of an evidence item; empty if nothing is, or its promise was withdrawn.
     *
     * @throws EntryWithdrawnException if it was published with an entry that was withdrawn
     */
    Optional<PublishedEvidence> evidence(UUID publicId);
}

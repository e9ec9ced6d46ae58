package org.marsad.promise;

import java.util.Optional;
import java.util.UUID;

/** The promises, as other rooms see them. */
public interface Promises {

    Optional<PromiseSummary> find(String id);

    /** A promise with its justification and the last few entries of its timeline, for who decides on it. */
    Optional<PromiseStanding> standing(String id, int entries);

    /** What is published of an evidence item; empty if nothing is, or its promise was withdrawn. */
    Optional<PublishedEvidence> evidence(UUID publicId);
}

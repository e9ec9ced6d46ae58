package org.marsad.promise;

import java.util.Optional;

/** Shows a promise as a publication would leave it, before anything is published. */
public interface PromisePreviews {

    /** Stores nothing; empty if there is no such promise, or it was withdrawn. */
    Optional<PromisePreview> of(String promiseId, DraftedEntry draft);
}

package org.marsad.promise;

import java.util.Optional;

/** The promises, as other rooms see them. */
public interface Promises {

    Optional<PromiseSummary> find(String id);
}

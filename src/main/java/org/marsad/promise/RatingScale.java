package org.marsad.promise;

import java.util.List;
import java.util.Optional;

/** The rating scale, in its order. */
public interface RatingScale {

    List<Rating> all();

    Optional<Rating> find(String code);
}

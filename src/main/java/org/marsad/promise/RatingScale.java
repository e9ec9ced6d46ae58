package org.marsad.promise;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rating scale, in its order. */
public interface RatingScale {

    List<Rating> all();

    Optional<Rating> find(String code);

    /** The rating of a promise that nobody has looked at yet: the one marked {@code initial}, else the first. */
    default Rating initial() {
        return all().get(0);
    }

    /** The rating that is proposed where nothing moved, marked {@code standstill}; a scale need not have one. */
    default Optional<Rating> standstill() {
        return Optional.empty();
    }

    /** Codes of the ratings that are looked at again when nothing moves, marked {@code reviewed}. */
    default Set<String> reviewed() {
        return Set.of();
    }
}

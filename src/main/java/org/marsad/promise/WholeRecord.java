package org.marsad.promise;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** All that is public, for who takes it away as a whole. */
public interface WholeRecord {

    /** What the record is now; another value whenever something public has changed. */
    State state();

    /**
     * Reads every public promise, by id, all in one snapshot of the database; only a few hundred are in memory at once,
     * however many there are.
     *
     * @param reader an exception of its own ends the reading
     * @return the state that was read
     */
    State read(Consumer<PromiseDossier> reader);

    /** Where public promises stand, by id, for lists of addresses. */
    List<Place> places(long offset, int limit);

    /** When what is withdrawn now, entry or promise, was public, for who keeps copies of earlier states. */
    List<Withdrawn> withdrawn();

    /**
     * A state of the record.
     *
     * @param mark the same only for the same content
     * @param changedAt when a promise changed last; the beginning of 1970 if there is none
     */
    record State(String mark, Instant changedAt) {}

    /** A promise, and when something was last published on it. */
    record Place(String promiseId, Instant updatedAt) {}

    /** Something was public from one time to the other. */
    record Withdrawn(Instant publishedAt, Instant withdrawnAt) {}
}

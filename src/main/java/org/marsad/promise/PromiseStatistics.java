package org.marsad.promise;

/** Where the promises stand, in numbers that are always those of now. */
public interface PromiseStatistics {

    /** All counts; they cost little while nothing is published, however many promises there are. */
    PromiseNumbers numbers();
}

package org.marsad.audit;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading the whole audit.
 *
 * @param entries how many there are by its head
 * @param head hash of the last one; a copy of both, kept elsewhere, holds against whoever can write to the database
 * @param firstBroken the first place that is not as it was written; null if it is whole
 */
public record AuditCheck(
        long entries, String head, @Nullable Broken firstBroken) {

    /**
     * A place where it is broken.
     *
     * @param number the entry's
     * @param what what is wrong there, in a sentence
     */
    public record Broken(long number, String what) {}

    public boolean whole() {
        return firstBroken == null;
    }
}

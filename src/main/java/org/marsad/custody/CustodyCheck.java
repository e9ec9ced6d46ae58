package org.marsad.custody;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading the whole custody log.
 *
 * @param entries how many entries were read
 * @param subjects of how many evidence items and submissions
 * @param firstBroken the first place where the log is not as it was written; null if it is whole
 */
public record CustodyCheck(
        long entries, long subjects, @Nullable Broken firstBroken) {

    /**
     * A place where the log is broken.
     *
     * @param position 1-based, in the chain of its subject
     * @param what what is wrong there, in a sentence
     */
    public record Broken(UUID subject, int position, String what) {}

    public boolean whole() {
        return firstBroken == null;
    }
}

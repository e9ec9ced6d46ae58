package org.marsad.custody;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The append-only custody log. There is no way to change or delete an entry. */
public interface CustodyLog {

    /** Appends one entry in the caller's transaction. */
    void append(UUID subject, CustodyAction action, String actor, String detail);

    /** All entries of a subject, oldest first. */
    List<CustodyEntry> of(UUID subject);

    /**
     * The subjects whose entries are no longer as they were appended; none if the log is whole.
     *
     * <p>It sees entries that were changed, put in, moved, or taken out before the end. It cannot see that the last
     * entries of a subject were cut off ({@link #check()} does), nor that somebody who can write to the database made the whole chain anew:
     * against that only a copy kept elsewhere helps.
     */
    Set<UUID> broken();

    /**
     * Reads the whole log and names the first place that is not as it was written. Beyond {@link #broken()} it sees a
     * tail that was cut off and a chain that was taken out whole, by the head kept beside each chain; whoever can
     * change entries and heads alike, and computes every hash anew, is seen only by a copy kept elsewhere.
     */
    CustodyCheck check();
}

package org.marsad.promise;

import java.util.UUID;

/** The entry was withdrawn; a tombstone in the timeline says when and why. */
public class EntryWithdrawnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID entryId;

    public EntryWithdrawnException(UUID entryId) {
        super("entry " + entryId + " was withdrawn");
        this.entryId = entryId;
    }

    /** The entry, whose tombstone stays in its timeline. */
    public UUID entryId() {
        return entryId;
    }
}

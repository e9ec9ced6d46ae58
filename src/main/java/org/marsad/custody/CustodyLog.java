package org.marsad.custody;

import java.util.List;
import java.util.UUID;

/** The append-only custody log. There is no way to change or delete an entry. */
public interface CustodyLog {

    /** Appends one entry in the caller's transaction. */
    void append(UUID subject, CustodyAction action, String actor, String detail);

    /** All entries of a subject, oldest first. */
    List<CustodyEntry> of(UUID subject);
}

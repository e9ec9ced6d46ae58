package org.marsad.custody;

import java.time.Instant;
import java.util.UUID;

/**
 * Who touched what, when.
 *
 * @param subject id of the evidence item or submission
 * @param actor a staff username, {@link #SUBMITTER} or {@link #SYSTEM}; never an address or a name of a submitter
 * @param detail codes and hashes only, never a text a person wrote
 */
public record CustodyEntry(UUID subject, CustodyAction action, String actor, Instant at, String detail) {

    public static final String SUBMITTER = "submitter";
    public static final String SYSTEM = "system";
}

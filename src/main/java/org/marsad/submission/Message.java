package org.marsad.submission;

import java.time.Instant;

/** One message between the team and the submitter. */
public record Message(From from, Instant at, String text) {

    /** Who wrote it. */
    public enum From {
        TEAM,
        SUBMITTER
    }
}

package org.marsad.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message between the team and the submitter.
 *
 * @param author staff username of who wrote it, for staff alone; null for a submitter's and for automatic ones
 * @param files ids of the evidence items that came with it
 */
public record Message(
        From from, Instant at, String text, @Nullable String author, List<UUID> files) {

    /** Characters (UTF-16 units, as browsers count them) of the longest message, whoever writes it. */
    public static final int LONGEST = 5_000;

    public Message {
        files = List.copyOf(files);
    }

    /** A message of the team without files: staff send none. */
    public static Message ofTeam(Instant at, String text, @Nullable String author) {
        return new Message(From.TEAM, at, text, author, List.of());
    }

    /** A message of the submitter. */
    public static Message ofSubmitter(Instant at, String text, List<UUID> files) {
        return new Message(From.SUBMITTER, at, text, null, files);
    }

    /** Who wrote it. */
    public enum From {
        TEAM,
        SUBMITTER
    }
}

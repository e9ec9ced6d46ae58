package org.marsad.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Submissions that are alike and came too many at once, gathered so that staff decide on them once. Each stays a submission
 * of its own, which its submitter tracks, adds to, withdraws and appeals for.
 */
public interface Floods {

    /** Gathers what has become a flood since, and adds to those that are not decided. */
    void gather();

    /** Those that wait for a decision, the oldest first. */
    List<Flood> open();

    /** One that waits for a decision; empty if there is none, or somebody has decided. */
    Optional<Flood> find(UUID id);

    /** Its submissions, in the order in which they came. */
    List<UUID> members(UUID id);

    /** Notes the decision; false if somebody was faster. */
    boolean decide(UUID id, String decision, String by);

    /**
     * A flood.
     *
     * @param count its submissions
     * @param first the first of them, which shows what all are like
     */
    record Flood(UUID id, Instant noticedAt, int count, UUID first) {}
}

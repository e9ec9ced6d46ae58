package org.marsad.promise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it stands: what an editor must have before their eyes to decide on it.
 *
 * @param justification null as long as there is none
 * @param latest the last entries of the timeline, newest first
 */
public record PromiseStanding(
        PromiseSummary promise, @Nullable LocalizedText justification, List<Entry> latest) {

    public PromiseStanding {
        latest = List.copyOf(latest);
    }

    /**
     * One entry of the timeline.
     *
     * @param ratingTo with a change of the rating, the new one
     * @param withdrawn true for what is left of a withdrawn entry: its text is the public reason
     */
    public record Entry(
            PartialDate date, LocalizedText text, @Nullable Rating ratingTo, boolean withdrawn) {}
}

package org.marsad.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the public sees of a promise.
 *
 * @param reviewDate when a forecast is looked at again
 * @param timeline oldest first, on one day events before rating changes
 */
public record PromiseDossier(
        PromiseOverview overview,
        LocalizedText text,
        @Nullable LocalDate reviewDate,
        List<Paragraph> justification,
        List<Entry> timeline) {

    public PromiseDossier {
        justification = List.copyOf(justification);
        timeline = List.copyOf(timeline);
    }

    /** One paragraph of the justification; dated if an approval appended it. */
    public record Paragraph(@Nullable LocalDate date, LocalizedText text) {}

    /**
     * One entry of the timeline.
     *
     * @param note editorial note shown with the entry
     * @param change null unless it changes the rating
     */
    public record Entry(
            UUID id,
            PartialDate date,
            EntryKind kind,
            LocalizedText text,
            @Nullable LocalizedText note,
            @Nullable RatingChange change,
            List<Source> sources,
            List<PublishedEvidence> evidence,
            Instant publishedAt) {

        public Entry {
            sources = List.copyOf(sources);
            evidence = List.copyOf(evidence);
        }
    }

    /** From one rating to another. */
    public record RatingChange(Rating from, Rating to) {}

    /** Where an entry comes from; the address may be a path of this site. */
    public record Source(LocalizedText title, String url) {}
}

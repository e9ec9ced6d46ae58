package org.marsad.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.internal.Justification;

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

    /**
     * One of the timeline's entries.
     *
     * @throws NoSuchElementException if none has this id
     */
    public Entry entry(UUID id) {
        return timeline.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The paragraphs as one text, an empty line between them, dated ones after their date; null if there are none. */
    public @Nullable LocalizedText justificationText() {
        return Justification.joined(justification);
    }

    /** One paragraph of the justification; dated if an approval appended it. */
    public record Paragraph(@Nullable LocalDate date, LocalizedText text) {}

    /**
     * One entry of the timeline. Of a withdrawn one nothing is left but its date, its kind and the change of the rating.
     *
     * @param text of a withdrawn entry the public reason, so that nobody shows what was withdrawn
     * @param note editorial note shown with the entry
     * @param change null unless it changes the rating
     * @param corrects the entry that this one corrects; null unless it is a CORRECTION
     * @param correctedBy the entries that correct this one, in the order of their publication
     * @param withdrawnAt null unless it was withdrawn
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
            Instant publishedAt,
            @Nullable UUID corrects,
            List<UUID> correctedBy,
            @Nullable Instant withdrawnAt) {

        public Entry {
            sources = List.copyOf(sources);
            evidence = List.copyOf(evidence);
            correctedBy = List.copyOf(correctedBy);
        }

        /** True for a tombstone. */
        public boolean isWithdrawn() {
            return withdrawnAt != null;
        }
    }

    /** From one rating to another. */
    public record RatingChange(Rating from, Rating to) {}

    /** Where an entry comes from; the address may be a path of this site. */
    public record Source(LocalizedText title, String url) {}
}

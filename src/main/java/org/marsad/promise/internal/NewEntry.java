package org.marsad.promise.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EntryKind;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseDossier.Source;
import org.marsad.promise.PublishedEvidence;

/**
 * A timeline entry about to be published.
 *
 * @param publicationKey the approval or correction it comes from; null for a seed
 * @param corrects the entry it corrects
 */
record NewEntry(
        UUID id,
        PartialDate date,
        EntryKind kind,
        LocalizedText text,
        @Nullable LocalizedText note,
        @Nullable String ratingFrom,
        @Nullable String ratingTo,
        List<Source> sources,
        List<PublishedEvidence> evidence,
        @Nullable UUID publicationKey,
        @Nullable UUID corrects) {

    /** An entry that a file brings: no evidence of ours proves it. */
    static NewEntry of(ImportedPromise.Entry entry) {
        return new NewEntry(
                UUID.randomUUID(),
                entry.date(),
                entry.kind(),
                entry.text(),
                entry.note(),
                entry.ratingFrom(),
                entry.ratingTo(),
                entry.sources(),
                List.of(),
                null,
                null);
    }
}

package org.marsad.promise.internal.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EntryKind;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;

/** What the public may read of a promise, and so may find: no entry that was withdrawn, no evidence of one. */
record PublicPromise(
        Head head,
        LocalizedText title,
        LocalizedText maker,
        LocalizedText text,
        List<LocalizedText> justification,
        List<Entry> entries) {

    String id() {
        return head.id();
    }

    /** @param version grows with every change, so that with the time it tells one state from another */
    record Head(String id, int version, Instant updatedAt, String sector, String rating, String maker) {}

    record Entry(
            UUID id,
            PartialDate date,
            EntryKind kind,
            @Nullable String ratingTo,
            LocalizedText text,
            @Nullable LocalizedText note,
            List<LocalizedText> sources,
            List<Evidence> evidence) {}

    /** @param words of nobody knows which language: where it was, why it is not shown */
    record Evidence(
            UUID id,
            String kind,
            String mediaType,
            String commitment,
            @Nullable String copySha256,
            List<String> words) {}
}

package org.marsad.promise.internal.search;

import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.Rating;

/**
 * Something public that was found.
 *
 * @param id a promise's slug, or the id of an entry or of an evidence item
 * @param promiseId the promise it belongs to, or is
 * @param promise the title of that promise
 * @param rating the rating of a promise, or the one that an entry gave it; null of an entry that gave none, and of evidence
 * @param date of an entry, or of the entry that evidence proves; null of a promise
 * @param evidence kind and type of an evidence item; null of all else
 * @param title the promise's title with what was found in it
 * @param excerpt of the texts in which it was found
 */
public record Finding(
        FindingKind kind,
        String id,
        String promiseId,
        LocalizedText promise,
        @Nullable Rating rating,
        @Nullable PartialDate date,
        @Nullable EvidenceType evidence,
        Excerpt title,
        Excerpt excerpt) {

    /** Its address, behind that of a language or of the site. */
    public String path() {
        return switch (kind) {
            case PROMISE -> "/promises/" + id;
            case TIMELINE_ENTRY -> "/promises/" + promiseId + "#entry-" + id;
            case EVIDENCE -> "/evidence/" + id;
        };
    }

    /**
     * What an evidence item is.
     *
     * @param kind STATEMENT, FILE or LINK
     */
    public record EvidenceType(String kind, String mediaType) {}
}

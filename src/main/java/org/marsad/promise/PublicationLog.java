package org.marsad.promise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became public on timelines, in the order in which it did. Each item keeps its place for good, so that the log can
 * be read in parts which do not change; an entry that is corrected or withdrawn stands in it once more, at that time.
 */
public interface PublicationLog {

    /** The place of the last item; 0 if there is none. */
    long last(Scope scope);

    /** The items at these places, first and last included, the oldest first. */
    List<Item> between(Scope scope, long first, long last);

    /** Of which promises; at most one of the two is given. */
    record Scope(@Nullable String sector, @Nullable String promiseId) {

        /** Of all promises. */
        public static Scope all() {
            return new Scope(null, null);
        }

        /** Of the promises that were in this sector when it happened. */
        public static Scope ofSector(String code) {
            return new Scope(code, null);
        }

        /** Of this promise. */
        public static Scope ofPromise(String id) {
            return new Scope(null, id);
        }
    }

    /** What happened to an entry. */
    enum Event {
        PUBLISHED,
        CORRECTED,
        WITHDRAWN
    }

    /**
     * Something that happened to an entry.
     *
     * @param at when it happened
     * @param subject the entry as it is now; null if its promise was withdrawn
     */
    record Item(
            UUID entryId,
            String promiseId,
            Event event,
            Instant at,
            @Nullable Subject subject) {}

    /** An entry with the title of its promise. */
    record Subject(LocalizedText promiseTitle, PromiseDossier.Entry entry) {}
}

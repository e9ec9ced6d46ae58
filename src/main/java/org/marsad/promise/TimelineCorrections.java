package org.marsad.promise;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What may be done to an entry that is public: it can be corrected and withdrawn, never changed. Both are appended in the
 * caller's transaction, and both can be read by everybody.
 */
public interface TimelineCorrections {

    /** A public entry, or the tombstone of one; empty if there is none or its promise was withdrawn. */
    Optional<PublishedEntry> find(UUID entryId);

    /**
     * Appends an entry of kind CORRECTION, which names the one that it corrects; that one stays readable.
     *
     * @return the id of the new entry, the same one for the same {@link EntryCorrection#key()}
     * @throws EntryWithdrawnException if the entry was withdrawn meanwhile
     * @throws RatingMovedException if the rating is to change and is no longer the one expected
     * @throws java.util.NoSuchElementException if there is no such entry, or its promise was withdrawn
     */
    UUID correct(EntryCorrection correction);

    /**
     * Lays a tombstone over an entry: its text, note, sources and evidence are no longer shown to anybody. With a new
     * rating, an entry of kind CORRECTION is appended that gives the reason.
     *
     * @return where in the timeline a reader finds it: the entry that was appended, else the tombstone
     * @throws EntryWithdrawnException if somebody else withdrew it meanwhile
     * @throws RatingMovedException if the rating is to change and is no longer the one expected
     * @throws java.util.NoSuchElementException if there is no such entry, or its promise was withdrawn
     */
    UUID withdraw(EntryWithdrawal withdrawal);

    /** All corrections and withdrawals on promises that are public, newest first. */
    List<PublishedCorrection> latest(int offset, int limit);

    /** The same, oldest first: a correction keeps its place for good. */
    List<PublishedCorrection> oldest(int offset, int limit);

    /** How many there are. */
    int count();

    /** Those on one promise, newest first. */
    List<PublishedCorrection> latest(String promiseId, int offset, int limit);

    /** How many of them are on one promise. */
    int count(String promiseId);

    /** The public promises on which there are any, by id. */
    List<PromiseSummary> correctedPromises();
}

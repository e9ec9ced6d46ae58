package org.marsad.promise;

import java.util.List;
import org.marsad.promise.PromiseDossier.Entry;

/**
 * A promise as it is and as a publication would leave it.
 *
 * @param place index of the new entry in the timeline afterwards
 */
public record PromisePreview(PromiseDossier before, PromiseDossier after, int place, DraftedEntry draft) {

    /** The entries of now between which the new one comes. */
    public List<Entry> neighbours() {
        return slice(before.timeline(), place + 1);
    }

    /** The same with the new one between them. */
    public List<Entry> neighbourhood() {
        return slice(after.timeline(), place + 2);
    }

    /** Whether this entry is the new one. */
    public boolean isNew(Entry entry) {
        return after.timeline().get(place).equals(entry);
    }

    /** Whether the justification gains a paragraph, its last one. */
    public boolean isJustified() {
        return after.justification().size() > before.justification().size();
    }

    private List<Entry> slice(List<Entry> entries, int end) {
        return entries.subList(Math.max(0, place - 1), Math.min(entries.size(), end));
    }
}

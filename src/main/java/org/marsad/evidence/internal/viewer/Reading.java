package org.marsad.evidence.internal.viewer;

import java.util.List;

/**
 * What is shown of a text at a time: one part of it, or the passages around what was searched for.
 *
 * @param part 1-based; of how many {@code parts}
 * @param hits how often the searched text occurs, at most {@link TextSearch#MOST_COUNTED}; -1 where nothing was searched
 */
public record Reading(List<Passage> passages, int part, int parts, int hits) {

    public Reading {
        passages = List.copyOf(passages);
    }

    public boolean searched() {
        return hits >= 0;
    }

    public boolean isEmpty() {
        return passages.isEmpty();
    }
}

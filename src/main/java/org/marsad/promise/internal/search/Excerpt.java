package org.marsad.promise.internal.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a text with the words that were found in it.
 *
 * @param language of the text
 * @param translated whether it is a translation
 */
public record Excerpt(String language, boolean translated, List<Piece> pieces) {

    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /** The words without marks. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Whether any word of it was looked for. */
    public boolean isMarked() {
        return pieces.stream().anyMatch(Piece::marked);
    }

    /**
     * Some words.
     *
     * @param marked whether they were looked for
     */
    public record Piece(String text, boolean marked) {}
}

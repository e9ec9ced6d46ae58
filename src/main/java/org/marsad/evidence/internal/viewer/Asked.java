package org.marsad.evidence.internal.viewer;

/**
 * What of an item somebody wants to see.
 *
 * @param page 1-based
 * @param zoom 1, 2 or 4 times the width of the column
 * @param query what to search for in its texts; blank for nothing
 * @param part of a long text, 1-based
 */
public record Asked(int page, int zoom, String query, int part) {

    /** Longer than anything people search for. */
    private static final int LONGEST_QUERY = 200;

    public Asked {
        page = Math.max(1, page);
        zoom = zoom >= 4 ? 4 : zoom >= 2 ? 2 : 1;
        query = query.strip();
        query = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
        part = Math.max(1, part);
    }

    Asked onPage(int other) {
        return new Asked(other, zoom, query, part);
    }
}

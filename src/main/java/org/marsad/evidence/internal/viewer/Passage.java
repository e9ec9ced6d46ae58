package org.marsad.evidence.internal.viewer;

import java.util.List;

/** A piece of a text, in pieces that were found or not. */
public record Passage(List<Segment> segments) {

    public Passage {
        segments = List.copyOf(segments);
    }

    /** A run of characters; hit if it is what was searched for. */
    public record Segment(String text, boolean hit) {}
}

package org.marsad.inspection.internal;

/** Text of a process that a hostile file may have taken over, made fit to be kept and shown. */
final class Letters {

    private Letters() {}

    /**
     * The beginning of a text, without what no database, page or terminal should meet. Halves of surrogate pairs, which
     * cutting leaves too, go last: JSON with one in it can be read but not written.
     */
    static String of(String text, int most) {
        String clean = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        return clean.substring(0, Math.min(most, clean.length())).replaceAll("\\p{Cs}", "");
    }
}

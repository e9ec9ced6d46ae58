package org.marsad.evidence;

/**
 * A rectangle that covers a face or another detail in the public copy, never in the original. Fractions of the page's
 * or picture's width and height after its orientation is applied, from its upper left corner.
 *
 * @param page 1-based; 1 for an image. A video is covered over its whole length
 */
public record Redaction(int page, double x, double y, double width, double height) {

    public Redaction {
        if (page < 1
                || !(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1.000001 && y + height <= 1.000001)) {
            throw new IllegalArgumentException("a rectangle outside of its page");
        }
    }
}

package org.marsad.promise.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * All that is drawn on the picture that messengers show with a link to a promise. Equal cards are equal pictures, so that a
 * picture can be kept under its card and never shows what is no longer so.
 *
 * @param fromTheRight whether the page's language runs from right to left
 * @param titleFromTheRight the same of the title, which may be in another language for want of this one
 * @param colour of the rating, as in the scale
 * @param forecast what is said of a forecast beside its name; null for outcomes
 * @param foot who promised it, and as of when this is so
 * @param host where the page is
 * @param headColour of the site's head
 * @param accentColour of the line below it
 */
record ShareCard(
        boolean fromTheRight,
        String site,
        String sector,
        String title,
        boolean titleFromTheRight,
        String rating,
        String colour,
        @Nullable String forecast,
        String foot,
        String host,
        String headColour,
        String accentColour) {

    /** Another drawing of the same words is another picture. */
    private static final String DRAWING = "2";

    /** Short name of the picture, for its address and its ETag. */
    String version() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((DRAWING + this).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.marsad.promise.internal.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;

/**
 * The place of a finding in the order of its search: what is published meanwhile shifts no page, on no node.
 *
 * @param score how well it was found
 * @param time microseconds since 1970
 * @param key what it is
 */
public record FindingPlace(float score, long time, String key) {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,5}\\.\\d{1,4}) (-?\\d{1,18}) ([pte]:[a-z0-9-]{1,100})");

    static FindingPlace of(Object[] values) {
        return new FindingPlace((Float) values[0], (Long) values[1], Hits.key(values));
    }

    Object[] values() {
        return new Object[] {score, time, new BytesRef(key)};
    }

    /** As an opaque word for an address. */
    public String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((score + " " + time + " " + key).getBytes(StandardCharsets.US_ASCII));
    }

    /** What {@link #cursor} wrote; empty if this is nothing that it wrote. */
    public static Optional<FindingPlace> read(String cursor) {
        try {
            Matcher written =
                    WRITTEN.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            return written.matches()
                    ? Optional.of(new FindingPlace(
                            Float.parseFloat(written.group(1)), Long.parseLong(written.group(2)), written.group(3)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

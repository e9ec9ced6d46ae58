package org.marsad.custody;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash by which an entry of an append-only log hangs on the one before it. Anybody can compute it from what is seen:
 * SHA-256, in small hexadecimal letters, over the hash before and the entry's fields in UTF-8, separated by line feeds.
 */
public final class ChainHash {

    /** What stands before the first entry. */
    public static final String NONE = "0".repeat(64);

    private ChainHash() {}

    /** @throws IllegalArgumentException if a field holds a line feed: the hash would mean two things */
    public static String of(String previous, String... fields) {
        for (String field : fields) {
            if (field.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a line feed in an entry would make its hash ambiguous");
            }
        }
        try {
            byte[] canonical = (previous + "\n" + String.join("\n", fields)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.marsad.evidence.internal.uploads;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * {@code Upload-Checksum} of tus: what the client says that the bytes of one part hash to.
 *
 * @param algorithm Java's name of it
 * @param expected the hash
 */
public record Checksum(String algorithm, byte[] expected) {

    /** The names that tus gives them; sha1 must be there, the others are worth more. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");

    /** Value of {@code Tus-Checksum-Algorithm}. */
    public static final String SUPPORTED = "sha1,sha256,sha512";

    /** @throws TusException 400 if it is of another algorithm or not as the protocol writes it */
    public static Checksum of(String header) {
        String[] parts = header.strip().split(" ", -1);
        String algorithm = ALGORITHMS.get(parts[0]);
        if (algorithm == null || parts.length != 2) {
            throw TusException.badRequest("algorithm");
        }
        try {
            return new Checksum(algorithm, Base64.getDecoder().decode(parts[1]));
        } catch (IllegalArgumentException e) {
            throw TusException.badRequest("algorithm");
        }
    }

    MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean matches(MessageDigest digest) {
        return MessageDigest.isEqual(expected, digest.digest());
    }
}

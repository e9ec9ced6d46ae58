package org.marsad.evidence.internal.uploads;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The only right to an upload: 256 random bits. The client alone has it; we keep its hash.
 *
 * @param value base64url, safe in a path
 */
public record UploadId(String value) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static UploadId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new UploadId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What somebody says is an id; empty if it cannot be one. */
    public static Optional<UploadId> of(String given) {
        return FORM.matcher(given).matches() ? Optional.of(new UploadId(given)) : Optional.empty();
    }

    /** SHA-256, hex: of 256 random bits nobody finds them again. */
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "an upload id";
    }
}

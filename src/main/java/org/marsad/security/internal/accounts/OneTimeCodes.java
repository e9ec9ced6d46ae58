package org.marsad.security.internal.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of RFC 6238 as every authenticator makes them: six digits, HMAC-SHA-1, thirty seconds. The step before and the one
 * after count too (its section 5.2), for clocks that differ and for people who type slowly.
 */
final class OneTimeCodes {

    /** Bytes of a key: RFC 4226, section 4, recommends 160 bits. */
    static final int KEY_BYTES = 20;

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final int DIGITS = 6;
    private static final int WINDOW = 1;

    private OneTimeCodes() {}

    /** The time step whose code this is; empty if it is the code of none around now. */
    static OptionalLong step(byte[] key, String typed, Instant now) {
        String digits = digits(typed);
        if (digits.length() != DIGITS) {
            return OptionalLong.empty();
        }
        int code = Integer.parseInt(digits);
        long seconds = CODES.getTimeStep().toSeconds();
        long current = Math.floorDiv(now.getEpochSecond(), seconds);
        OptionalLong found = OptionalLong.empty();
        for (long step = current - WINDOW; step <= current + WINDOW; step++) {
            if (code(key, Instant.ofEpochSecond(step * seconds)) == code) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static int code(byte[] key, Instant at) {
        try {
            return CODES.generateOneTimePassword(new SecretKeySpec(key, CODES.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without spaces, and digits of any script as 0 to 9; empty if anything else is in it. */
    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        for (int point : typed.codePoints().toArray()) {
            if (Character.isDigit(point)) {
                digits.append(Character.digit(point, 10));
            } else if (!Character.isWhitespace(point)) {
                return "";
            }
        }
        return digits.toString();
    }
}

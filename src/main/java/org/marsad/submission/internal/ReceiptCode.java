package org.marsad.submission.internal;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The secret that tracks a submission: 16 decimal digits (53 bits) that can be read out, written on paper and typed on
 * any keyboard.
 *
 * @param digits 16 ASCII digits
 */
record ReceiptCode(String digits) {

    private static final int LENGTH = 16;
    private static final long BOUND = 10_000_000_000_000_000L;

    ReceiptCode {
        if (!digits.matches("[0-9]{16}")) {
            throw new IllegalArgumentException("a receipt code has 16 digits");
        }
    }

    static ReceiptCode random(SecureRandom random) {
        return new ReceiptCode(String.format(Locale.ROOT, "%016d", random.nextLong(BOUND)));
    }

    /** What comes back from a person: digits of any script, with spaces and dashes of any kind between them. */
    static Optional<ReceiptCode> read(String typed) {
        if (typed.length() > 200) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int c : typed.codePoints().toArray()) {
            if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else if (!isSeparator(c)) {
                return Optional.empty();
            }
        }
        return digits.length() == LENGTH ? Optional.of(new ReceiptCode(digits.toString())) : Optional.empty();
    }

    /** Spaces, dashes, and the invisible direction marks that copying from a right-to-left page brings along. */
    private static boolean isSeparator(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT
                || c == 0x2212;
    }

    /** As it is shown: {@code 4821 0937 5562 1904}. */
    String grouped() {
        return digits.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Never shows in a log by accident. */
    @Override
    public String toString() {
        return "ReceiptCode[hidden]";
    }
}

package org.marsad.security.internal.accounts;

/** Base32 of RFC 4648 without padding, as authenticators take keys. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int waiting = 0;
        int buffer = 0;
        for (byte each : bytes) {
            buffer = buffer << 8 | (each & 0xff);
            waiting += 8;
            while (waiting >= BITS) {
                waiting -= BITS;
                text.append(ALPHABET.charAt(buffer >> waiting & 31));
            }
            buffer &= (1 << waiting) - 1;
        }
        if (waiting > 0) {
            text.append(ALPHABET.charAt(buffer << (BITS - waiting) & 31));
        }
        return text.toString();
    }
}

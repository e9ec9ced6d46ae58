package org.marsad.correction.web;

import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The hidden key of a form: whoever clicks twice sends the same one twice. */
final class FormKeys {

    private static final int BYTES = 32;
    /** 32 bytes in base64 without padding. */
    private static final int LENGTH = 43;

    private static final SecureRandom RANDOM = new SecureRandom();

    private FormKeys() {}

    static String make() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    /** The key of a form that was sent, null for one that is none of ours. */
    static @Nullable String sent(String key) {
        return key.length() == LENGTH ? key : null;
    }
}

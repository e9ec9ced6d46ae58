package org.marsad.security.internal.passwords;

import java.text.Normalizer;
import java.util.Locale;

/** One form for what is typed alike: Arabic letters and digits have several encodings, and keyboards differ. */
final class WrittenForm {

    private WrittenForm() {}

    /** NFKC, as RFC 8265 and NIST SP 800-63B-4 ask for before a password is counted or hashed. */
    static String of(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /** For comparing with lists: also without case, and with digits of any script as 0 to 9. */
    static String folded(String password) {
        StringBuilder folded = new StringBuilder();
        of(password)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}

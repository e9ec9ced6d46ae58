package org.marsad.submission;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that every mail server can be given: a dot-atom of ASCII and a domain as DNS knows it (RFC 5321,
 * without quoted parts and address literals). Nothing in it can end a header line or name a second recipient.
 */
public final class EmailAddress {

    /** RFC 5321 allows 254 characters in all and 64 before the at sign. */
    public static final int MAX = 254;

    private static final int MAX_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    private final String text;

    private EmailAddress(String text) {
        this.text = text;
    }

    /** The address a person typed; empty if it is none. Domains in other letters become what DNS knows them by. */
    public static Optional<EmailAddress> of(String typed) {
        String given = typed.strip();
        int at = given.lastIndexOf('@');
        if (at < 1 || at > MAX_LOCAL || given.length() > MAX || !WrittenText.isOneLine(given)) {
            return Optional.empty();
        }
        String local = given.substring(0, at);
        String domain = domain(given.substring(at + 1));
        boolean valid =
                LOCAL.matcher(local).matches() && DOMAIN.matcher(domain).matches() && at + 1 + domain.length() <= MAX;
        return valid ? Optional.of(new EmailAddress(local + "@" + domain)) : Optional.empty();
    }

    private static String domain(String typed) {
        try {
            return IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** As it is written to: ASCII only. */
    public String text() {
        return text;
    }

    /** The same for addresses that reach the same box: hardly any server tells capitals apart. */
    public String comparable() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Never the address itself: this ends up in logs. */
    @Override
    public String toString() {
        return "an e-mail address";
    }
}

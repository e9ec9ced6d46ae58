package org.marsad.evidence.internal.copies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.marsad.evidence.Redaction;

/** Tells whether a copy was made of what is to be covered now. */
final class RedactionHash {

    private RedactionHash() {}

    static String of(List<Redaction> redactions) {
        StringBuilder all = new StringBuilder();
        redactions.forEach(each -> all.append(each.page())
                .append(' ')
                .append(each.x())
                .append(' ')
                .append(each.y())
                .append(' ')
                .append(each.width())
                .append(' ')
                .append(each.height())
                .append('\n'));
        return HexFormat.of().formatHex(sha256().digest(all.toString().getBytes(UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

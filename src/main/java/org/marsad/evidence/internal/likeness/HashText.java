package org.marsad.evidence.internal.likeness;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.marsad.evidence.internal.likeness.Fingerprint.Part;

/** Reads hashes as the worker writes them; a hostile file may have taken it over, so anything else is nothing. */
final class HashText {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{512}");

    private HashText() {}

    static Optional<Part> part(int position, String text) {
        return HEX.matcher(text).matches()
                ? Optional.of(Part.of(position, HexFormat.of().parseHex(text)))
                : Optional.empty();
    }
}

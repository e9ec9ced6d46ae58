package org.marsad.promise.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads public ids as strangers write them in addresses. */
final class PublicIds {

    /** {@link UUID#fromString} takes shorter groups too, which would give one page many addresses. */
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PublicIds() {}

    /** Empty for what is no id. */
    static Optional<UUID> read(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}

package org.marsad.notification.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is read.
 *
 * @param sender the name before the address it comes from
 * @param button what the one link does
 * @param link where it leads; never with a receipt
 * @param footer why it came
 * @param stop the link that ends such letters; null for staff
 * @param stopLabel what that link does
 */
record Letter(
        String language,
        String sender,
        String subject,
        List<String> paragraphs,
        String button,
        String link,
        List<String> footer,
        @Nullable String stop,
        String stopLabel) {

    Letter {
        paragraphs = List.copyOf(paragraphs);
        footer = List.copyOf(footer);
    }
}

package org.marsad.data;

import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;

/**
 * One entry of a feed.
 *
 * @param id permanent; of several items with one id a document has the newest
 * @param updated when it became what it is now
 * @param page where it stands, as a path after the language
 * @param category a code
 * @param title gives it in the language of this code
 * @param content its words; null for what is left of a withdrawn one
 * @param summary the public reason of a withdrawal; null otherwise
 */
public record FeedEntry(
        UUID id,
        Instant published,
        Instant updated,
        String page,
        String category,
        UnaryOperator<String> title,
        @Nullable LocalizedText content,
        @Nullable LocalizedText summary) {}

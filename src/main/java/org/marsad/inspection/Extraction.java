package org.marsad.inspection;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the worker took out of a file. For staff alone; texts here are a machine's reading and no quotation.
 *
 * @param metadata names as Tika or ffprobe give them, each with its values, by name
 * @param text the document's text, at most 1,000,000 characters
 * @param language ISO 639 code the text seems to be in
 * @param embedded documents inside it, at most 200
 */
public record Extraction(
        Status status,
        Map<String, List<String>> metadata,
        String text,
        @Nullable String language,
        List<Embedded> embedded) {

    /** Of a file nobody looked into: empty ones, and what is neither evidence nor safe to open. */
    public static final Extraction NONE = new Extraction(Status.NOT_TRIED, Map.of(), "", null, List.of());

    public Extraction {
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
        embedded = List.copyOf(embedded);
    }

    /** Nothing went well: only how it ended is known. */
    public static Extraction failed(Status status) {
        return new Extraction(status, Map.of(), "", null, List.of());
    }

    /** How looking inside ended. All but OK and NOT_TRIED go to a human. */
    public enum Status {
        OK,
        ENCRYPTED,
        FAILED,
        TIMEOUT,
        OUT_OF_MEMORY,
        CRASHED,
        NOT_TRIED
    }

    /** A document inside the document. */
    public record Embedded(String mediaType, @Nullable String name, long size) {}
}

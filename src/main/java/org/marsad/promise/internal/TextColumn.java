package org.marsad.promise.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;

/** A multilingual text as one JSON value in a column, so that a further language needs no migration. */
public final class TextColumn {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TextColumn() {}

    /** As one JSON value. */
    public static String write(LocalizedText text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@link #write} wrote. */
    public static LocalizedText read(String column) {
        try {
            return JSON.readValue(column, LocalizedText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text column is not JSON", e);
        }
    }

    /** The same for a column that may be empty. */
    public static @Nullable LocalizedText readOptional(@Nullable String column) {
        return column == null ? null : read(column);
    }
}

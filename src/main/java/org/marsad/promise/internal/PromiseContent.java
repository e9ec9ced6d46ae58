package org.marsad.promise.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EvidenceStrength;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.Schedule;

/**
 * What editors write of a promise. The rating is not among it: it changes by evidence, correction or review alone.
 *
 * @param maker code of who made the promise
 * @param evidenceStrength null if not assessed
 */
public record PromiseContent(
        LocalizedText title,
        String sector,
        String maker,
        LocalizedText makerName,
        LocalizedText text,
        Schedule schedule,
        @Nullable EvidenceStrength evidenceStrength) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As one value of a column. */
    public String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@link #write} wrote. */
    public static PromiseContent read(String column) {
        try {
            return JSON.readValue(column, PromiseContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a promise's content is not JSON", e);
        }
    }
}

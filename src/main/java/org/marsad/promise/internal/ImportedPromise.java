package org.marsad.promise.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EntryKind;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseDossier.Paragraph;
import org.marsad.promise.PromiseDossier.Source;

/**
 * A promise that a file brings, with what was known of it elsewhere. Its history was not verified by a process of ours; it
 * says so with its first entry, or with its sources.
 *
 * @param reviewDate when a forecast is looked at again
 */
public record ImportedPromise(
        String id,
        PromiseContent content,
        String rating,
        @Nullable LocalDate reviewDate,
        List<Paragraph> justification,
        List<Entry> timeline) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public ImportedPromise {
        justification = List.copyOf(justification);
        timeline = List.copyOf(timeline);
    }

    /** The same history with these words. */
    public ImportedPromise with(PromiseContent other) {
        return new ImportedPromise(id, other, rating, reviewDate, justification, timeline);
    }

    /** As one value of a column. */
    public String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@link #write} wrote. */
    public static ImportedPromise read(String column) {
        try {
            return JSON.readValue(column, ImportedPromise.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an imported promise is not JSON", e);
        }
    }

    /** An entry of its timeline. */
    public record Entry(
            PartialDate date,
            EntryKind kind,
            LocalizedText text,
            @Nullable LocalizedText note,
            @Nullable String ratingFrom,
            @Nullable String ratingTo,
            List<Source> sources) {

        public Entry {
            sources = List.copyOf(sources);
        }
    }
}

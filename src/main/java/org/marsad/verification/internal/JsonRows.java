package org.marsad.verification.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a Json variable that is a list of objects. */
final class JsonRows {

    /** Beyond any list a submission can have: 41 items with two texts of 10,000 escaped characters each. */
    private static final int MAXIMUM_CHARACTERS = 6_000_000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonRows() {}

    /** Makes something of one row. */
    interface RowReader<T> {
        T read(int index, Map<?, ?> row);
    }

    /** @param refusal what to throw at anything that is not a list of objects */
    static <T> List<T> of(@Nullable Object value, Supplier<? extends RuntimeException> refusal, RowReader<T> reader) {
        List<T> rows = new ArrayList<>();
        for (Object row : elements(value, refusal)) {
            if (!(row instanceof Map<?, ?> fields)) {
                throw refusal.get();
            }
            rows.add(reader.read(rows.size(), fields));
        }
        return rows;
    }

    private static Collection<?> elements(@Nullable Object value, Supplier<? extends RuntimeException> refusal) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            return List.of();
        }
        Object parsed = value instanceof String text ? parse(text, refusal) : value;
        if (parsed == null) {
            return List.of();
        }
        if (parsed instanceof Collection<?> elements) {
            return elements;
        }
        throw refusal.get();
    }

    private static @Nullable Object parse(String text, Supplier<? extends RuntimeException> refusal) {
        if (text.length() > MAXIMUM_CHARACTERS) {
            throw refusal.get();
        }
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw refusal.get();
        }
    }
}

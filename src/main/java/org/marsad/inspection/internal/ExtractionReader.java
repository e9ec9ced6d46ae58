package org.marsad.inspection.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.marsad.inspection.Extraction;
import org.marsad.inspection.Extraction.Embedded;
import org.marsad.inspection.Extraction.Status;

/** Reads the worker's {@code extract} with its own bounds: the worker may be in a hostile file's hands. */
final class ExtractionReader {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_KEYS = 500;
    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 2000;
    private static final int MOST_EMBEDDED = 200;

    private ExtractionReader() {}

    static Extraction read(JsonNode result) {
        return new Extraction(
                Status.OK,
                metadata(result.path("metadata")),
                text(result.path("text"), MOST_CHARACTERS),
                language(result.path("language")),
                embedded(result.path("embedded")));
    }

    private static Map<String, List<String>> metadata(JsonNode fields) {
        Map<String, List<String>> metadata = new TreeMap<>();
        fields.fields().forEachRemaining(field -> {
            if (metadata.size() < MOST_KEYS) {
                List<String> values = new ArrayList<>();
                field.getValue().forEach(value -> {
                    if (values.size() < MOST_VALUES) {
                        values.add(text(value, LONGEST));
                    }
                });
                metadata.put(Letters.of(field.getKey(), LONGEST), List.copyOf(values));
            }
        });
        return metadata;
    }

    private static List<Embedded> embedded(JsonNode documents) {
        List<Embedded> embedded = new ArrayList<>();
        for (JsonNode each : documents) {
            if (embedded.size() < MOST_EMBEDDED) {
                String name = each.path("name").isTextual() ? text(each.path("name"), LONGEST) : null;
                embedded.add(new Embedded(
                        text(each.path("mediaType"), LONGEST),
                        name,
                        each.path("size").asLong(-1)));
            }
        }
        return embedded;
    }

    @Nullable
    private static String language(JsonNode node) {
        return node.asText().matches("[a-z]{2,3}") ? node.asText() : null;
    }

    private static String text(JsonNode node, int most) {
        return Letters.of(node.asText(), most);
    }
}

package org.marsad.inspection.worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** What Tika's metadata become: bounded in number and length, without what Tika says of itself. */
final class Fields {

    /** A choice: room for every name a camera writes, and an end to what a file makes up. */
    private static final int MOST_KEYS = 500;

    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 2000;

    private Fields() {}

    static Map<String, List<String>> of(Metadata metadata) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Arrays.stream(metadata.names())
                .filter(name -> !name.startsWith(TikaCoreProperties.TIKA_META_PREFIX))
                .sorted()
                .limit(MOST_KEYS)
                .forEach(name -> fields.put(shortened(name), values(metadata.getValues(name))));
        return fields;
    }

    private static List<String> values(String[] values) {
        return Arrays.stream(values)
                .filter(Objects::nonNull)
                .limit(MOST_VALUES)
                .map(Fields::shortened)
                .toList();
    }

    private static String shortened(String value) {
        String clean = value.replaceAll("\\p{Cntrl}+", " ").strip();
        return Texts.whole(clean.substring(0, Math.min(LONGEST, clean.length())));
    }

    /** All documents but the first. */
    static List<Map<String, Object>> embedded(List<Metadata> documents) {
        List<Map<String, Object>> embedded = new ArrayList<>();
        for (Metadata each : documents.subList(1, documents.size())) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("mediaType", shortened(Objects.requireNonNullElse(each.get(Metadata.CONTENT_TYPE), "")));
            String name = each.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            fields.put("name", name == null ? null : shortened(name));
            fields.put("size", Objects.requireNonNullElse(each.get(Metadata.CONTENT_LENGTH), "-1"));
            embedded.add(fields);
        }
        return embedded;
    }
}

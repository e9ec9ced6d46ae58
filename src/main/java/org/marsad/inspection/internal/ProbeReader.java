package org.marsad.inspection.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads ffprobe's JSON into metadata: {@code format:duration}, {@code format:tag:creation_time}, {@code
 * stream:0:codec_name}. The year 1904, which means that a device knew no time, is left out.
 */
final class ProbeReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int MOST_KEYS = 500;
    private static final int LONGEST = 2000;
    private static final int MOST_STREAMS = 16;

    private static final List<String> FORMAT = List.of("format_name", "format_long_name", "duration", "bit_rate");

    private static final List<String> STREAM = List.of(
            "codec_type", "codec_name", "width", "height", "avg_frame_rate", "sample_rate", "channels", "duration");

    private ProbeReader() {}

    static Map<String, List<String>> read(String output) {
        Map<String, List<String>> metadata = new TreeMap<>();
        JsonNode probe = parsed(output);
        put(metadata, "format:", probe.path("format"), FORMAT);
        JsonNode streams = probe.path("streams");
        for (int i = 0; i < Math.min(streams.size(), MOST_STREAMS); i++) {
            put(metadata, "stream:" + i + ":", streams.path(i), STREAM);
        }
        return metadata;
    }

    private static JsonNode parsed(String output) {
        try {
            return JSON.readTree(output);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode(); // Cut at the bound of a tool's output.
        }
    }

    private static void put(Map<String, List<String>> metadata, String prefix, JsonNode node, List<String> names) {
        names.forEach(name -> put(metadata, prefix + name, node.path(name)));
        node.path("tags")
                .fields()
                .forEachRemaining(tag -> put(metadata, prefix + "tag:" + tag.getKey(), tag.getValue()));
    }

    private static void put(Map<String, List<String>> metadata, String name, JsonNode value) {
        String text = value.asText().replaceAll("\\p{Cntrl}+", " ").strip();
        if (!text.isEmpty() && !text.startsWith("1904-01-01") && metadata.size() < MOST_KEYS) {
            metadata.put(cut(name), List.of(cut(text)));
        }
    }

    private static String cut(String text) {
        return Letters.of(text, LONGEST);
    }
}

package org.marsad.evidence.internal.viewer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Picks from all metadata what analysts ask for first, by the names under which Tika and ffprobe give it. */
final class KnownFacts {

    private static final Map<String, List<String>> NAMES = names();

    private KnownFacts() {}

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put(
                "created",
                List.of(
                        "exif:DateTimeOriginal",
                        "com.apple.quicktime.creationdate",
                        "creation_time",
                        "dcterms:created"));
        names.put("modified", List.of("dcterms:modified"));
        names.put("make", List.of("tiff:Make", "com.apple.quicktime.make", "com.android.manufacturer", "make"));
        names.put("model", List.of("tiff:Model", "com.apple.quicktime.model", "com.android.model", "model"));
        names.put("software", List.of("tiff:Software", "xmp:CreatorTool", "com.apple.quicktime.software", "encoder"));
        names.put("author", List.of("dc:creator"));
        names.put("lastAuthor", List.of("meta:last-author"));
        names.put("revision", List.of("cp:revision"));
        names.put("editTime", List.of("extended-properties:TotalTime"));
        names.put("company", List.of("extended-properties:Company"));
        names.put("producer", List.of("pdf:docinfo:producer", "pdf:producer"));
        names.put("title", List.of("dc:title"));
        names.put("width", List.of("tiff:ImageWidth"));
        names.put("height", List.of("tiff:ImageLength"));
        names.put("duration", List.of("format:duration", "xmpDM:duration"));
        names.put("pages", List.of("xmpTPg:NPages"));
        return names;
    }

    static List<Fact> in(Map<String, List<String>> metadata) {
        List<Fact> facts = new ArrayList<>();
        NAMES.forEach((fact, names) -> names.stream()
                .flatMap(name -> values(metadata, name).stream())
                .filter(value -> !value.isBlank())
                .findFirst()
                .ifPresent(value -> facts.add(new Fact(fact, value))));
        return facts;
    }

    /** ffprobe's names come with a prefix that says of which stream they are. */
    private static List<String> values(Map<String, List<String>> metadata, String name) {
        return metadata.entrySet().stream()
                .filter(entry -> entry.getKey().equals(name) || entry.getKey().endsWith(":tag:" + name))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }
}

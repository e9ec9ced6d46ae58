package org.marsad.evidence.internal.extraction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.inspection.Extraction;

/**
 * What an analyst asks of metadata first, out of the names Tika and ffprobe use. A file says these things of itself, and
 * anybody can write them: leads, and never proof.
 *
 * @param taken when it was taken or made, as the file writes it
 * @param changed when it was last changed
 * @param place where, in decimal degrees
 * @param device maker and model of the camera or telephone
 * @param software what wrote or changed it
 * @param author who the document says wrote it
 * @param lastEditor who it says changed it last
 * @param revisions how often it says it was saved
 */
public record Facts(
        @Nullable String taken,
        @Nullable String changed,
        @Nullable Place place,
        @Nullable String device,
        @Nullable String software,
        @Nullable String author,
        @Nullable String lastEditor,
        @Nullable String revisions) {

    /** ISO 6709 as telephones write it: latitude and longitude in signed decimal degrees. */
    private static final Pattern ISO6709 = Pattern.compile("([+-]\\d{1,2}(?:\\.\\d+)?)([+-]\\d{1,3}(?:\\.\\d+)?).*");

    /** Latitude and longitude in decimal degrees; north and east are positive. */
    public record Place(double latitude, double longitude) {}

    /** Nothing is made up: what a file does not say is null. */
    public static Facts of(Extraction extraction) {
        Map<String, List<String>> metadata = extraction.metadata();
        return new Facts(
                first(
                        metadata,
                        "exif:DateTimeOriginal",
                        "format:tag:com.apple.quicktime.creationdate",
                        "format:tag:creation_time",
                        "dcterms:created"),
                first(metadata, "dcterms:modified"),
                place(metadata),
                device(metadata),
                first(
                        metadata,
                        "tiff:Software",
                        "format:tag:com.apple.quicktime.software",
                        "xmp:CreatorTool",
                        "pdf:producer",
                        "extended-properties:Application",
                        "format:tag:encoder"),
                first(metadata, "dc:creator", "format:tag:artist"),
                first(metadata, "meta:last-author"),
                first(metadata, "cp:revision"));
    }

    @Nullable
    private static String first(Map<String, List<String>> metadata, String... names) {
        return Stream.of(names)
                .flatMap(name -> metadata.getOrDefault(name, List.of()).stream())
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    @Nullable
    private static String device(Map<String, List<String>> metadata) {
        String maker = first(metadata, "tiff:Make", "format:tag:com.apple.quicktime.make", "format:tag:make");
        String model = first(metadata, "tiff:Model", "format:tag:com.apple.quicktime.model", "format:tag:model");
        if (maker == null || model == null || model.startsWith(maker)) {
            return model == null ? maker : model;
        }
        return maker + " " + model;
    }

    @Nullable
    private static Place place(Map<String, List<String>> metadata) {
        String latitude = first(metadata, "geo:lat");
        String longitude = first(metadata, "geo:long");
        if (latitude != null && longitude != null) {
            return place(latitude, longitude).orElse(null);
        }
        String joined = first(
                metadata,
                "format:tag:com.apple.quicktime.location.ISO6709",
                "format:tag:location",
                "format:tag:location-eng");
        Matcher iso = ISO6709.matcher(joined == null ? "" : joined);
        return iso.matches() ? place(iso.group(1), iso.group(2)).orElse(null) : null;
    }

    /** Where a device knew no place it often writes 0/0, or what is no number at all. */
    private static Optional<Place> place(String latitude, String longitude) {
        try {
            double north = Double.parseDouble(latitude);
            double east = Double.parseDouble(longitude);
            boolean onEarth = Math.abs(north) <= 90 && Math.abs(east) <= 180 && (north != 0 || east != 0);
            return onEarth ? Optional.of(new Place(north, east)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

package org.marsad.evidence.internal.viewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Coordinates among metadata, as Tika (decimal degrees) and ffprobe (ISO 6709) give them. */
final class Places {

    private static final List<String> ISO_6709 = List.of("com.apple.quicktime.location.ISO6709", "location");
    private static final Pattern DEGREES =
            Pattern.compile("([+-]\\d{1,2}(?:\\.\\d{1,10})?)([+-]\\d{1,3}(?:\\.\\d{1,10})?).*");

    private Places() {}

    static Optional<Place> in(Map<String, List<String>> metadata) {
        Optional<Place> decimal = first(metadata, "geo:lat")
                .flatMap(latitude -> first(metadata, "geo:long").flatMap(longitude -> place(latitude, longitude)));
        return decimal.or(() -> metadata.entrySet().stream()
                .filter(entry -> ISO_6709.stream().anyMatch(entry.getKey()::endsWith))
                .flatMap(entry -> entry.getValue().stream())
                .map(Places::iso6709)
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Optional<String> first(Map<String, List<String>> metadata, String name) {
        return metadata.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Optional<Place> iso6709(String text) {
        Matcher degrees = DEGREES.matcher(text.strip());
        return degrees.matches() ? place(degrees.group(1), degrees.group(2)) : Optional.empty();
    }

    private static Optional<Place> place(String latitude, String longitude) {
        try {
            Place place = new Place(Double.parseDouble(latitude), Double.parseDouble(longitude));
            // What a device writes that knows no place.
            return place.latitude() == 0 && place.longitude() == 0 ? Optional.empty() : Optional.of(place);
        } catch (IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }
}

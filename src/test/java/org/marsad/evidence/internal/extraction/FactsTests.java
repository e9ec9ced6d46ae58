package org.marsad.evidence.internal.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.evidence.internal.extraction.Facts.Place;
import org.marsad.inspection.Extraction;

class FactsTests {

    @Test
    void aPhotographTellsWhenWhereAndWithWhat() {
        Facts facts = facts(Map.of(
                "exif:DateTimeOriginal", "2026-11-20T10:20:30",
                "geo:lat", "33.3128",
                "geo:long", "44.3615",
                "tiff:Make", "Marsad",
                "tiff:Model", "Telephone"));
        assertThat(facts.taken()).isEqualTo("2026-11-20T10:20:30");
        assertThat(facts.place()).isEqualTo(new Place(33.3128, 44.3615));
        assertThat(facts.device()).isEqualTo("Marsad Telephone");
    }

    @ParameterizedTest
    @CsvSource({
        "+33.3128+044.3615/, 33.3128, 44.3615",
        "+33.3128+044.3615+034.000/, 33.3128, 44.3615",
        "-33.5-070.25/, -33.5, -70.25"
    })
    void aFilmTellsItsPlace(String written, double latitude, double longitude) {
        assertThat(facts(Map.of("format:tag:location", written)).place()).isEqualTo(new Place(latitude, longitude));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "91, 10", "10, 181", "NaN, 10", "north, east"})
    void aPlaceThatIsNoneIsNotMadeUp(String latitude, String longitude) {
        assertThat(facts(Map.of("geo:lat", latitude, "geo:long", longitude)).place())
                .isNull();
    }

    @Test
    void aDocumentTellsWhoWroteItAndHowOftenItWasSaved() {
        Facts facts = facts(Map.of("dc:creator", "زينب", "meta:last-author", "علي", "cp:revision", "7"));
        assertThat(facts.author()).isEqualTo("زينب");
        assertThat(facts.lastEditor()).isEqualTo("علي");
        assertThat(facts.revisions()).isEqualTo("7");
    }

    @Test
    void whatSaysNothingHasNoFacts() {
        assertThat(facts(Map.of())).isEqualTo(new Facts(null, null, null, null, null, null, null, null));
    }

    private static Facts facts(Map<String, String> metadata) {
        Map<String, List<String>> values =
                metadata.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        return Facts.of(new Extraction(Extraction.Status.OK, values, "", null, List.of()));
    }
}

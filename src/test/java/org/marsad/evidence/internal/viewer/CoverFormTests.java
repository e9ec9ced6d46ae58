package org.marsad.evidence.internal.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.evidence.Redaction;

/** Rectangles are read as they were meant, and refused with a reason where they cannot be. */
class CoverFormTests {

    @Test
    void percentsBecomeFractionsOfThePage() {
        CoverForm form = read("2", "10", "20.5", "٣٠", "40,5");
        assertThat(form.error()).isEmpty();
        assertThat(form.redactions()).containsExactly(new Redaction(2, 0.1, 0.205, 0.3, 0.405));
    }

    @Test
    void whatIsShownComesBackAsTheSame() {
        List<Redaction> drawn = List.of(new Redaction(1, 0, 0, 1, 1), new Redaction(3, 0.123, 0.5, 0.25, 0.1));
        CoverForm shown = CoverForm.of(drawn);
        assertThat(shown.rows().get(0)).isEqualTo(new CoverForm.Row("1", "0", "0", "100", "100"));
        assertThat(CoverForm.read(
                                Map.of(
                                        "page", List.of("1", "3"),
                                        "left", List.of("0", shown.rows().get(1).left()),
                                        "top", List.of("0", "50"),
                                        "width", List.of("100", "25"),
                                        "height", List.of("100", "10")),
                                3)
                        .redactions())
                .isEqualTo(drawn);
    }

    @Test
    void blankLinesAndThoseMarkedForRemovalAreLeftOut() {
        Map<String, List<String>> fields = Map.of(
                "page", List.of("1", "1", "1"),
                "left", List.of("10", "", "30"),
                "top", List.of("10", " ", "30"),
                "width", List.of("10", "", "30"),
                "height", List.of("10", "", "30"),
                "remove", List.of("0"));
        CoverForm form = CoverForm.read(fields, 1);
        assertThat(form.error()).isEmpty();
        assertThat(form.redactions()).containsExactly(new Redaction(1, 0.3, 0.3, 0.3, 0.3));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 90, 10, 20, 10, range",
        "1, 10, 90, 10, 20, range",
        "0, 10, 10, 10, 10, range",
        "4, 10, 10, 10, 10, range",
        "1, 10, 10, 0, 10, range",
        "1, 100, 10, 10, 10, range",
        "1, 1e9, 10, 10, 10, number",
        "1, -5, 10, 10, 10, number",
        "1, NaN, 10, 10, 10, number",
        "1, <script>, 10, 10, 10, number",
        "'', 10, 10, 10, 10, number"
    })
    void whatIsNoRectangleOnThePageIsRefused(
            String page, String left, String top, String width, String height, String error) {
        CoverForm form = read(page, left, top, width, height);
        assertThat(form.error()).isEqualTo(error);
        assertThat(form.rows()).hasSize(1);
    }

    @Test
    void aLineWithoutAllItsFieldsIsRefused() {
        assertThat(CoverForm.read(Map.of("left", List.of("10")), 1).error()).isEqualTo("number");
    }

    @Test
    void thereIsAMost() {
        List<String> ten = Collections.nCopies(CoverForm.MOST + 1, "10");
        List<String> one = Collections.nCopies(CoverForm.MOST + 1, "1");
        CoverForm form = CoverForm.read(Map.of("page", one, "left", ten, "top", ten, "width", ten, "height", ten), 1);
        assertThat(form.error()).isEqualTo("many");
        assertThat(form.rows()).hasSize(CoverForm.MOST);
    }

    private static CoverForm read(String page, String left, String top, String width, String height) {
        return CoverForm.read(
                Map.of(
                        "page", List.of(page),
                        "left", List.of(left),
                        "top", List.of(top),
                        "width", List.of(width),
                        "height", List.of(height)),
                3);
    }
}

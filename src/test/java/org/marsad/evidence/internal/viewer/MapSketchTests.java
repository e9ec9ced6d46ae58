package org.marsad.evidence.internal.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A place is found among metadata and drawn where it is, without anybody being asked. */
class MapSketchTests {

    @ParameterizedTest
    @CsvSource({"33.31524, 44.36607, polygon", "-33.9, 151.2, none", "90, -180, none", "38.0, 49.5, none"})
    void thePointLiesWithinTheDrawing(double latitude, double longitude, String outline) throws Exception {
        Element svg = parsed(MapSketch.of(new Place(latitude, longitude), "en"));
        NodeList circles = svg.getElementsByTagName("circle");
        Element point = (Element) circles.item(circles.getLength() - 1);
        assertThat(number(point, "cx")).isBetween(0.0, number(svg, "width"));
        assertThat(number(point, "cy")).isBetween(0.0, number(svg, "height"));
        assertThat(svg.getElementsByTagName("polygon").getLength()).isEqualTo(outline.equals("polygon") ? 1 : 0);
    }

    @Test
    void aDrawingIsNothingButShapesAndWords() throws Exception {
        Element svg = parsed(MapSketch.of(new Place(30.5, 47.8), "ar"));
        NodeList all = svg.getElementsByTagName("*");
        for (int each = 0; each < all.getLength(); each++) {
            assertThat(all.item(each).getNodeName()).isIn("rect", "polygon", "line", "circle", "text");
        }
        assertThat(svg.getTextContent()).contains("بغداد", "البصرة");
    }

    @ParameterizedTest
    @CsvSource({
        "geo:lat=33.3|geo:long=44.4, '33.30000, 44.40000'",
        "format:tag:location=+33.3152+044.3661/, '33.31520, 44.36610'",
        "com.apple.quicktime.location.ISO6709=-33.9000+151.2000+010.5/, '-33.90000, 151.20000'"
    })
    void coordinatesAreReadAsToolsGiveThem(String metadata, String place) {
        Map<String, List<String>> values = new java.util.TreeMap<>();
        for (String each : metadata.split("\\|")) {
            values.put(each.split("=", 2)[0], List.of(each.split("=", 2)[1]));
        }
        assertThat(Places.in(values).orElseThrow().text()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"91, 0", "0, 0", "NaN, 44", "<script>, 44", "33, 1e9", "33, ''"})
    void whatIsNoPlaceIsNone(String latitude, String longitude) {
        assertThat(Places.in(Map.of("geo:lat", List.of(latitude), "geo:long", List.of(longitude))))
                .isEmpty();
        assertThat(Places.in(Map.of("geo:lat", List.of(latitude)))).isEmpty();
        assertThatThrownBy(() -> new Place(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }
}

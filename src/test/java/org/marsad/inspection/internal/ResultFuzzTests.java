package org.marsad.inspection.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.marsad.inspection.Extraction;
import org.marsad.inspection.Extraction.Embedded;

/** Whatever a taken-over worker answers, what becomes of it is bounded, well-formed and can be kept. */
class ResultFuzzTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999999999",
            "\"\"",
            "\"text/html\"",
            "\"TEXT/HTML;x=<script>\"",
            "\"a\\u0000\\ud83d\\u001b\\udc00b\"",
            "\"ENCRYPTED\"",
            "[]",
            "{}",
            "[[[]]]",
            "[{\"name\":5,\"size\":\"x\",\"mediaType\":[]},7]",
            "{\"a\":\"not a list\",\"b\":{\"c\":1},\"d\":[null,\"\\ud800\"]}",
            "\"" + "\uD83D\uDE00".repeat(1001) + "\"",
            "\"x" + "\uD83D\uDE00".repeat(1001) + "\"");

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(VALUES);
    }

    @Provide
    Arbitrary<Map<String, String>> results() {
        Arbitrary<String> names = Arbitraries.of(
                "metadata",
                "text",
                "language",
                "embedded",
                "cutOff",
                "detectedType",
                "extensionType",
                "tool",
                "findings");
        return Arbitraries.maps(names, values()).ofMaxSize(9);
    }

    @Property(tries = 1000)
    void anExtractionIsBoundedAndCanBeWrittenAndReadAgain(@ForAll("results") Map<String, String> result)
            throws IOException {
        Extraction extraction = ExtractionReader.read(json(result));
        assertBounded(extraction);
        assertThat(JSON.readValue(JSON.writeValueAsBytes(extraction), Extraction.class))
                .isEqualTo(extraction);
    }

    @Property(tries = 1000)
    void aDetectionHoldsATypeAndFindingsWeKnow(@ForAll("results") Map<String, String> result)
            throws JsonProcessingException {
        Detection detection = Detection.of(json(result));
        assertThat(detection.type()).matches("[a-z]+/[a-z0-9!#$&^_.+-]{1,125}").hasSizeLessThan(128);
        assertThat(detection.tool()).matches("[\\w .-]{1,100}");
    }

    @Example
    void floodsAreCutAtOurBoundsAndNotAtTheWorkers() throws JsonProcessingException {
        StringBuilder keys = new StringBuilder("\"k\":[" + "1,".repeat(5000) + "1]");
        for (int i = 0; i < 2000; i++) {
            keys.append(String.format(Locale.ROOT, ",\"k%d\":[\"v\"]", i));
        }
        Extraction extraction = ExtractionReader.read(json(Map.of(
                "metadata",
                "{" + keys + "}",
                "text",
                "\"" + "x".repeat(3_000_000) + "\"",
                "embedded",
                "[" + "{},".repeat(5000) + "{}]")));
        assertBounded(extraction);
        assertThat(extraction.metadata()).hasSize(500);
        assertThat(extraction.text()).hasSize(1_000_000);
        assertThat(extraction.embedded()).hasSize(200);
    }

    private static void assertBounded(Extraction extraction) {
        assertThat(extraction.text()).hasSizeLessThanOrEqualTo(1_000_000).doesNotMatch("(?s).*[\\p{Cs}\\x00\\x1b].*");
        assertThat(extraction.metadata()).hasSizeLessThanOrEqualTo(500).allSatisfy((key, values) -> {
            assertThat(key).hasSizeLessThanOrEqualTo(2000);
            assertThat(values)
                    .hasSizeLessThanOrEqualTo(50)
                    .allSatisfy(value -> assertThat(value).hasSizeLessThanOrEqualTo(2000));
        });
        assertThat(extraction.embedded())
                .hasSizeLessThanOrEqualTo(200)
                .extracting(Embedded::mediaType)
                .allSatisfy(type -> assertThat(type).hasSizeLessThanOrEqualTo(2000));
    }

    private static JsonNode json(Map<String, String> fields) throws JsonProcessingException {
        StringBuilder json = new StringBuilder("{\"x\":0");
        fields.forEach(
                (name, value) -> json.append(",\"").append(name).append("\":").append(value));
        return JSON.readTree(json.append('}').toString());
    }
}

package org.marsad.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasklist's Arabic and Kurdish are held against the English that comes with it: a new version must not leave labels without words. */
class TasklistLabelsTests {

    private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern PLACES = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|%[sd]");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    /** Letters that Sorani is not written with. */
    private static final Pattern ARABIC_ONLY = Pattern.compile("[\u0629\u0643\u0649\u064A\u064B-\u0652ذصضطظث]");
    /** Signs of comparison, and a label that is empty in English too. */
    private static final Pattern NO_WORDS = Pattern.compile("[<>=]*");

    private final Map<String, String> english = read("en.json");

    @ParameterizedTest
    @ValueSource(strings = {"ar.json", "ckb.json"})
    void everyLabelOfTasklistHasItsWordsAndNoOther(String ours) {
        assertThat(read(ours).keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar.json", "ckb.json"})
    void whatTasklistFillsInHasItsPlaceInOursToo(String ours) {
        Map<String, String> labels = read(ours);
        english.forEach((key, text) -> {
            if (!key.startsWith("/dateLocales")) {
                assertThat(places(labels.getOrDefault(key, ""))).as(key).isEqualTo(places(text));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar.json", "ckb.json"})
    void noLabelIsLeftInEnglish(String ours) {
        read(ours).forEach((key, text) -> {
            if (key.startsWith("/labels") && !NO_WORDS.matcher(text).matches()) {
                assertThat(text).as(key).containsPattern(ARABIC);
            }
        });
    }

    @Test
    void noKurdishLabelIsLeftInArabic() {
        assertThat(read("ckb.json").values())
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(ARABIC_ONLY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar.json", "ckb.json"})
    void theVendorsNameIsNowhere(String ours) {
        assertThat(read(ours).values()).noneMatch(text -> text.contains("Camunda"));
    }

    private static Set<String> places(String text) {
        return PLACES.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(place -> place.replace(" ", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> read(String name) {
        try (InputStream file = TasklistLabelsTests.class.getResourceAsStream(LOCALES + name)) {
            String json = new String(file.readAllBytes(), UTF_8);
            // The vendor's file begins with a byte order mark.
            JsonNode labels = new ObjectMapper().readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
            Map<String, String> flat = new TreeMap<>();
            flatten("", labels, flat);
            return flat;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> flatten(path + "/" + field.getKey(), field.getValue(), into));
        } else if (node.isArray()) {
            for (int place = 0; place < node.size(); place++) {
                flatten(path + "/" + place, node.get(place), into);
            }
        } else {
            into.put(path, node.asText());
        }
    }
}

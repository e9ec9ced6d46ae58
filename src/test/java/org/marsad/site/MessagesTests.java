package org.marsad.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in Arabic is said in English, and the other way round. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    static List<String> areas() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("messages-[a-z]+\\.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyAreaIsRead() throws IOException {
        String settings = Files.readString(RESOURCES.resolve("application.yaml"));
        assertThat(areas())
                .hasSizeGreaterThan(5)
                .allSatisfy(area -> assertThat(settings).containsPattern("basename:.*\\b" + area + "\\b"));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void bothLanguagesHaveTheSameKeys(String area) throws IOException {
        assertThat(new TreeSet<>(english(area).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(arabic(area).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void noTextIsEmpty(String area) throws IOException {
        for (Properties texts : List.of(arabic(area), english(area))) {
            texts.forEach(
                    (key, text) -> assertThat(text.toString()).as("%s", key).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void bothLanguagesHavePlaceForTheSameValues(String area) throws IOException {
        Properties english = english(area);
        arabic(area)
                .forEach((key, text) -> assertThat(placeholders(english.getProperty(key.toString())))
                        .as("%s", key)
                        .isEqualTo(placeholders(text.toString())));
    }

    /** MessageFormat takes a single quote as the start of a quotation and swallows the values in it. */
    @ParameterizedTest
    @MethodSource("areas")
    void noTextWithValuesHasASingleQuote(String area) throws IOException {
        for (Properties texts : List.of(arabic(area), english(area))) {
            texts.forEach((key, text) -> {
                if (!placeholders(text.toString()).isEmpty()) {
                    assertThat(text.toString().replace("''", "")).as("%s", key).doesNotContain("'");
                }
            });
        }
    }

    private static TreeSet<String> placeholders(String text) {
        return new TreeSet<>(
                PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList());
    }

    private static Properties arabic(String area) throws IOException {
        return read(RESOURCES.resolve(area + ".properties"));
    }

    private static Properties english(String area) throws IOException {
        return read(RESOURCES.resolve(area + "_en.properties"));
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}

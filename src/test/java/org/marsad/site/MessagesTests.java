package org.marsad.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in one language is said in each, with the same values and with all the forms that its numbers need. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Arabic and Kurdish share letters, not words; these are the same for a reason: a name, a type, a code. */
    private static final Pattern SAME =
            Pattern.compile("site\\.language\\..+|submission\\.type\\..+|.*\\.(comma|letter\\.title|dir|end)");

    private static final Pattern ARABIC_ONLY = Pattern.compile(
            "[\\u0629\\u0643\\u0649\\u064A\\u0623\\u0625\\u0622\\u0621\\u0630\\u062B\\u0635\\u0636\\u0637\\u0638\\u064B-\\u0652]");

    static List<String> areas() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("messages-[a-z]+\\.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    static Stream<Bundle> bundles() throws IOException {
        return areas().stream().flatMap(area -> Stream.of("", "_en", "_ckb").map(ending -> Bundle.read(area, ending)));
    }

    static Stream<Bundle> translations() throws IOException {
        return bundles().filter(bundle -> !bundle.language().equals("ar"));
    }

    static Stream<Bundle> kurdish() throws IOException {
        return bundles().filter(bundle -> bundle.language().equals("ckb"));
    }

    @Test
    void everyAreaIsRead() throws IOException {
        String settings = Files.readString(RESOURCES.resolve("application.yaml"));
        assertThat(areas())
                .hasSizeGreaterThan(5)
                .allSatisfy(area -> assertThat(settings).containsPattern("basename:.*\\b" + area + "\\b"));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyLanguageHasTheSameKeys(Bundle bundle) {
        assertThat(new TreeSet<>(bundle.texts().keySet()))
                .isEqualTo(new TreeSet<>(bundle.inArabic().texts().keySet()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextIsEmpty(Bundle bundle) {
        bundle.texts().forEach((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyLanguageHasPlaceForTheSameValues(Bundle bundle) {
        Map<String, String> arabic = bundle.inArabic().texts();
        bundle.texts()
                .forEach((key, text) ->
                        assertThat(values(text)).as(key).isEqualTo(values(arabic.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aSentenceWithANumberHasEveryFormThatItsLanguageHas(Bundle bundle) {
        PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(bundle.language()));
        bundle.texts()
                .forEach((key, text) -> assertThat(forms(text))
                        .as(key)
                        .allSatisfy(forms -> assertThat(forms).containsAll(rules.getKeywords())));
    }

    /** ICU reads a single quote before a brace as the start of a quotation, and the value would not be filled in. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noTextWithValuesQuotesABrace(Bundle bundle) {
        bundle.texts().forEach((key, text) -> {
            if (!values(text).isEmpty()) {
                assertThat(text).as(key).doesNotContain("'{", "'}");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("kurdish")
    void nothingKurdishIsLeftInArabic(Bundle bundle) {
        Map<String, String> arabic = bundle.inArabic().texts();
        bundle.texts().forEach((key, text) -> {
            if (!SAME.matcher(key).matches()) {
                assertThat(text).as(key).isNotEqualTo(arabic.get(key)).doesNotContainPattern(ARABIC_ONLY);
            }
        });
    }

    private static Set<String> values(String text) {
        Set<String> names = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    /** The forms of each number in a text. */
    private static List<Set<String>> forms(String text) {
        Map<Integer, Set<String>> byNumber = new HashMap<>();
        MessagePattern pattern = new MessagePattern(text);
        int argument = -1;
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType().hasPluralStyle()) {
                argument = i;
                byNumber.put(i, new TreeSet<>());
            } else if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR && argument >= 0) {
                byNumber.getOrDefault(argument, new TreeSet<>()).add(pattern.getSubstring(part));
            }
        }
        return List.copyOf(byNumber.values());
    }

    /** The texts of an area in one language. */
    record Bundle(String area, String language, Map<String, String> texts) {

        static Bundle read(String area, String ending) {
            Properties texts = new Properties();
            Path file = RESOURCES.resolve(area + ending + ".properties");
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            Map<String, String> all = new HashMap<>();
            texts.forEach((key, text) -> all.put(key.toString(), text.toString()));
            return new Bundle(area, ending.isEmpty() ? "ar" : ending.substring(1), Map.copyOf(all));
        }

        Bundle inArabic() {
            return read(area, "");
        }

        @Override
        public String toString() {
            return area + " in " + language;
        }
    }
}

package org.marsad.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.StartRefusedException;
import org.marsad.promise.Teams;

/** A team's own sentences, in languages that are packaged and in others. */
class TeamWordsTests {

    private static final String BUNDLE = "messages-site";

    @TempDir
    private Path dir;

    @Test
    void aSentenceOfTheTeamsStandsInPlaceOfThePackagedOneAndTheOthersStay() throws IOException {
        write("en", "site.home.title=What Lumenia was promised");
        assertThat(say("site.home.title", "en", "en")).isEqualTo("What Lumenia was promised");
        assertThat(say("site.skip", "en", "en")).isEqualTo("Skip to the content");
    }

    @Test
    void aLanguageThatIsNotPackagedNeedsEverySentence() throws IOException {
        assertThatThrownBy(() -> say("site.skip", "fr", "en", "fr"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContainingAll("words.fr.properties", "none are packaged");
        write("fr", all().replace("site.skip=", "site.skip=Aller au contenu; "));
        assertThat(say("site.skip", "fr", "en", "fr")).startsWith("Aller au contenu");
        write("fr", all().replaceFirst("(?m)^site\\.skip=.*\n", ""));
        assertThatThrownBy(() -> say("site.skip", "fr", "en", "fr"))
                .hasMessageContainingAll("it lacks 1, \"site.skip\" first");
    }

    @Test
    void aLanguageIsNamedToItsOwnReadersAndToEditorsWhetherWeHaveWordsForItOrNot() throws IOException {
        write("fr", all());
        assertThat(say("site.language.fr", "en", "en", "fr")).isEqualTo("français");
        assertThat(say("editing.language.fr", "en", "en", "fr")).isEqualTo("French");
        assertThat(say("site.language.ckb", "en", "en", "fr")).isEqualTo("کوردی");
    }

    @Test
    void aMisspeltKeyABrokenPatternOrAnotherEncodingStopTheStart() throws IOException {
        write("en", "site.hoem.title=x");
        assertThatThrownBy(() -> say("site.skip", "en", "en")).hasMessageContaining("\"site.hoem.title\"");
        write("en", "site.home.standing.caption=How many of {0, plural, one{one}");
        assertThatThrownBy(() -> say("site.skip", "en", "en"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("\"site.home.standing.caption\"");
        Files.write(dir.resolve("words.en.properties"), "site.skip=é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> say("site.skip", "en", "en")).hasMessageContaining("UTF-8");
    }

    private void write(String language, String words) throws IOException {
        Files.writeString(dir.resolve("words." + language + ".properties"), words);
    }

    private static String all() {
        ResourceBundle ours = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);
        return ours.keySet().stream()
                .sorted()
                .map(key -> key + "=" + ours.getString(key) + "\n")
                .collect(Collectors.joining());
    }

    private String say(String key, String language, String... languages) {
        return new TeamMessages(Teams.in(dir, languages), Teams.languages(languages), BUNDLE)
                .getMessage(key, null, Locale.forLanguageTag(language));
    }
}

package org.marsad.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.StartRefusedException;
import org.marsad.promise.Team;
import org.marsad.promise.Teams;

/** A team's own pages, and the packaged ones where it has none. */
class TeamTextsTests {

    @TempDir
    private Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"about", "privacy", "terms"})
    void thePackagedTextsStandInEveryLanguageWithNoPlaceLeftEmpty(String page) {
        TeamTexts texts = texts(null, null);
        for (String language : Teams.languages().codes()) {
            TeamText text = texts.page(page, language);
            assertThat(text.language()).isEqualTo(language);
            assertThat(text.title()).isNotBlank();
            assertThat(text.html()).contains("<h2>").doesNotContain("{", "}");
        }
        assertThat(texts.page("terms", "en").html()).contains("href=\"https://creativecommons.org/licenses/by/4.0/\">");
    }

    @Test
    void aSiteInALanguageWithoutAPackagedTextShowsTheEnglishOneAsEnglish() {
        Team team = Teams.in(null, "fr", "de");
        TeamTexts texts = new TeamTexts(team, Teams.languages("fr", "de"), new MarkdownPages(team));
        assertThat(texts.page("privacy", "de").language()).isEqualTo("en");
    }

    @Test
    void whoAnswersForTheSiteIsNamedOnlyIfTheTeamSaysSo() {
        assertThat(texts(null, null).page("about", "en").html()).contains("has not yet named itself");
        assertThat(texts(null, "desk@watch.example").page("about", "en").html())
                .contains("href=\"mailto:desk@watch.example\">desk@watch.example</a>")
                .doesNotContain("has not yet named itself");
    }

    @Test
    void aTeamsOwnPageIsShownInTheLanguageItIsInAndNeverMixedWithAPackagedOne() throws IOException {
        write("about.en.md", "# We are Lanternwatch\n\nA *small* team.");
        TeamText text = texts(dir, null).page("about", "ar");
        assertThat(text.language()).isEqualTo("en");
        assertThat(text.title()).isEqualTo("We are Lanternwatch");
        assertThat(text.html()).isEqualTo("<p>A <em>small</em> team.</p>\n");
        assertThat(text.packaged()).isFalse();
        TeamText packaged = texts(dir, null).page("terms", "ar");
        assertThat(packaged.language()).isEqualTo("ar");
        assertThat(packaged.packaged()).isTrue();
    }

    @Test
    void nothingOfHtmlAndNoAddressThatRunsComesThrough() throws IOException {
        write(
                "about.en.md",
                "# About\n\n<script>alert(1)</script>\n\n<b onclick=x>a</b> [b](javascript:alert(1))"
                        + " ![c](https://evil.example/c.png)");
        assertThat(texts(dir, null).page("about", "en").html())
                .doesNotContain("<script", "<b ", "javascript:", "<img", "evil");
    }

    @Test
    void aNameIsALetterForLetterNameInMarkdownToo() {
        Team team = Teams.of(Map.of("en", "_Watch_ [x](y) <b>"), null, null, "#12424f", "en");
        TeamTexts texts = new TeamTexts(team, Teams.languages("en"), new MarkdownPages(team));
        assertThat(texts.page("about", "en").html()).contains("_Watch_ [x](y) &lt;b&gt;");
    }

    @Test
    void filesThatAreNoPagesOrNoTextStopTheStart() throws IOException {
        write("abuot.en.md", "# x");
        assertThatThrownBy(() -> texts(dir, null))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("texts/abuot.en.md");
        Files.delete(dir.resolve("texts/abuot.en.md"));
        Files.write(dir.resolve("texts/about.en.md"), "# é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> texts(dir, null)).hasMessageContaining("is not UTF-8");
        write("about.en.md", "no title");
        assertThatThrownBy(() -> texts(dir, null)).hasMessageContaining("begins with its title");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(dir.resolve("texts"));
        Files.writeString(dir.resolve("texts").resolve(name), text);
    }

    private static TeamTexts texts(@Nullable Path dir, @Nullable String contact) {
        Team team = Teams.of(null, contact, dir, "#12424f", "ar", "en", "ckb");
        return new TeamTexts(team, Teams.languages(), new MarkdownPages(team));
    }
}

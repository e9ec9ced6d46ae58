package org.marsad.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.StartRefusedException;
import org.marsad.promise.Team.Named;

/** What a team may call itself, and what its settings must keep to. */
class TeamTests {

    @ParameterizedTest
    @CsvSource({"#000000,#ffffff,21", "#ffffff,#ffffff,1", "#767676,#ffffff,4.54", "#12424f,#ffffff,10.95"})
    void contrastIsThatOfWcag(String one, String other, double expected) {
        assertThat(Contrast.between(one, other)).isCloseTo(expected, within(0.1));
        assertThat(Contrast.between(other, one)).isEqualTo(Contrast.between(one, other));
    }

    @Test
    void anInstallationThatSetsNothingIsMarsad() {
        Team team = Teams.in(null, "ar", "en", "ckb");
        assertThat(team.name("ar")).isEqualTo("مرصد");
        assertThat(team.brand("en")).containsExactly(new Named("en", "Marsad"), new Named("ar", "مرصد"));
        assertThat(team.styles()).isEmpty();
        assertThat(team.contact()).isEmpty();
        assertThat(team.licence().spdx()).isEqualTo("CC-BY-4.0");
    }

    @Test
    void aNameThatIsMissingInALanguageIsThatOfTheFirstOneThatHasIt() {
        Team team = Teams.of(Map.of("en", "Lanternwatch"), null, null, "#12424f", "ar", "en");
        assertThat(team.name("ar")).isEqualTo("Lanternwatch");
        assertThat(team.brand("ar")).containsExactly(new Named("en", "Lanternwatch"));
    }

    @Test
    void coloursThatNobodyCanReadStopTheStartWithOneSentence() {
        assertThatThrownBy(() -> Teams.of(null, null, null, "#e0b458", "en"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessage("marsad.team.colours.brand #e0b458 has a contrast of 1.94:1 with white text (#ffffff);"
                        + " WCAG 2.2 AA asks for 4.5:1.");
        assertThatThrownBy(() -> Teams.of(null, null, null, "red", "en")).hasMessageContaining("of the form #12424f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "<script>", "a b@c.example", "nobody"})
    void aContactIsAnAddress(String contact) {
        assertThatThrownBy(() -> Teams.of(null, contact, null, "#12424f", "en"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("marsad.team.contact");
    }

    @Test
    void aFolderThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> Teams.in(Path.of("/nowhere"), "en")).hasMessageContaining("which is not a folder");
    }

    @Test
    void everyTextNeedsTheLanguagesThatTheSiteSpeaksOfTheTwoItIsWrittenIn() {
        assertThat(Teams.languages().required()).containsExactly("ar", "en");
        assertThat(Teams.languages("en").required()).containsExactly("en");
        assertThat(Teams.languages("fr", "de").required()).containsExactly("fr");
    }
}

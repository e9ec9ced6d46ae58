package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.marsad.promise.internal.WordDiff.Kind;
import org.marsad.promise.internal.WordDiff.Piece;

/** What changed from one text to another. */
class WordDiffTests {

    @Test
    void aWordThatWasReplacedIsShownAsGoneAndCome() {
        assertThat(WordDiff.between("سحب القوات خلال عام", "سحب القوات خلال عامين"))
                .containsExactly(
                        new Piece(Kind.SAME, "سحب القوات خلال "),
                        new Piece(Kind.REMOVED, "عام"),
                        new Piece(Kind.ADDED, "عامين"));
    }

    @Test
    void wordsThatWereReplacedInARowAreReplacedTogether() {
        assertThat(WordDiff.between("قرر مجلس الوزراء في 9 May 2020 ذلك", "قرر البرلمان العراقي في 10 June 2021 ذلك"))
                .containsExactly(
                        new Piece(Kind.SAME, "قرر "),
                        new Piece(Kind.REMOVED, "مجلس الوزراء"),
                        new Piece(Kind.ADDED, "البرلمان العراقي"),
                        new Piece(Kind.SAME, " في "),
                        new Piece(Kind.REMOVED, "9 May 2020"),
                        new Piece(Kind.ADDED, "10 June 2021"),
                        new Piece(Kind.SAME, " ذلك"));
    }

    @Test
    void aNewLineParts() {
        assertThat(WordDiff.between("a\nb", "x\ny"))
                .extracting(Piece::kind)
                .containsExactly(Kind.REMOVED, Kind.ADDED, Kind.SAME, Kind.REMOVED, Kind.ADDED);
    }

    @Test
    void theSameTextHasNoChange() {
        assertThat(WordDiff.between("نص\nثانٍ", "نص\nثانٍ")).containsExactly(new Piece(Kind.SAME, "نص\nثانٍ"));
    }

    @Test
    void fromNothingAllIsAddedAndToNothingAllIsRemoved() {
        assertThat(WordDiff.between("", "a b")).containsExactly(new Piece(Kind.ADDED, "a b"));
        assertThat(WordDiff.between("a b", "")).containsExactly(new Piece(Kind.REMOVED, "a b"));
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    @Test
    void twoLongTextsWithNothingInCommonTakeNeitherTimeNorMemory() {
        String old = "a ".repeat(50_000);
        String young = "b ".repeat(50_000);
        assertThat(WordDiff.between(old, young))
                .extracting(Piece::kind)
                .containsExactly(Kind.REMOVED, Kind.ADDED, Kind.SAME);
    }

    @RepeatedTest(50)
    void thePiecesMakeUpBothTexts(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String old = text(random);
        String young = text(random);
        List<Piece> pieces = WordDiff.between(old, young);
        assertThat(without(pieces, Kind.ADDED)).isEqualTo(old);
        assertThat(without(pieces, Kind.REMOVED)).isEqualTo(young);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 5)
                .mapToObj(i -> List.of("سحب", "القوات", "2020", "\n", " ").get(i))
                .collect(Collectors.joining(" "));
    }

    private static String without(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}

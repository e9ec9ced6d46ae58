package org.marsad.submission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.mock.env.MockEnvironment;

/** Receipt codes survive paper, keyboards and copying; what is none is never taken for one. */
class ReceiptCodeTests {

    private static final String ASCII = "0123456789";
    private static final String ARABIC = "٠١٢٣٤٥٦٧٨٩";
    private static final String PERSIAN = "۰۱۲۳۴۵۶۷۸۹";

    @Property
    void aCodeReadsBackInAnyScriptWithAnySpacesAndDashes(
            @ForAll("codes") String digits,
            @ForAll("scripts") List<String> scripts,
            @ForAll("separators") List<String> separators) {
        StringBuilder typed = new StringBuilder(separators.get(16));
        for (int i = 0; i < 16; i++) {
            typed.append(scripts.get(i).charAt(digits.charAt(i) - '0')).append(separators.get(i));
        }
        assertThat(ReceiptCode.read(typed.toString()).map(ReceiptCode::digits)).contains(digits);
    }

    @Property
    void whatIsShownReadsBack(@ForAll("codes") String digits) {
        String shown = new ReceiptCode(digits).grouped();
        assertThat(shown).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
        assertThat(ReceiptCode.read(shown).map(ReceiptCode::digits)).contains(digits);
    }

    @Property
    void anotherNumberOfDigitsIsNoCode(@ForAll("otherLengths") String digits) {
        assertThat(ReceiptCode.read(digits)).isEmpty();
    }

    @Property
    void anyOtherCharacterMakesItNoCode(
            @ForAll("codes") String digits, @ForAll char other, @ForAll("places") int place) {
        Assume.that(!Character.isDigit(other));
        Assume.that(!Character.isWhitespace(other) && !Character.isSpaceChar(other));
        Assume.that(Character.getType(other) != Character.DASH_PUNCTUATION && other != '\u2212');
        Assume.that(Character.getType(other) != Character.FORMAT);
        assertThat(ReceiptCode.read(digits.substring(0, place) + other + digits.substring(place)))
                .isEmpty();
    }

    @Property
    void nothingThatIsTypedBreaksReading(@ForAll String typed) {
        assertThat(ReceiptCode.read(typed).map(ReceiptCode::digits).orElse("0".repeat(16)))
                .matches("[0-9]{16}");
    }

    @Property(tries = 200)
    void aHashNeverContainsItsCodeAndDependsOnCodeKeyAndPurpose(
            @ForAll("codes") String one, @ForAll("codes") String other) {
        ReceiptKey key = key(1);
        String hash = key.hash("receipt", one);
        assertThat(hash).hasSize(64).doesNotContain(one);
        assertThat(hash.equals(key.hash("receipt", other))).isEqualTo(one.equals(other));
        assertThat(hash).isNotEqualTo(key(2).hash("receipt", one)).isNotEqualTo(key.hash("idempotency", one));
    }

    @Example
    void aCodeDoesNotShowItselfInALog() {
        assertThat(new ReceiptCode("4821093755621904").toString()).doesNotContain("4821");
    }

    @Example
    void aNovelIsNotReadThrough() {
        assertThat(ReceiptCode.read(" ".repeat(10_000) + "4821093755621904")).isEmpty();
    }

    private static ReceiptKey key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return new ReceiptKey(
                new ReceiptSettings(Base64.getEncoder().encodeToString(bytes), Duration.ofDays(365)),
                new MockEnvironment(),
                Path.of("unused"));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings().numeric().ofLength(16);
    }

    @Provide
    Arbitrary<String> otherLengths() {
        return Arbitraries.strings().numeric().ofMaxLength(40).filter(digits -> digits.length() != 16);
    }

    @Provide
    Arbitrary<List<String>> scripts() {
        return Arbitraries.of(ASCII, ARABIC, PERSIAN).list().ofSize(16);
    }

    /** What stands between digits, and what copying from a right-to-left page brings along. */
    @Provide
    Arbitrary<List<String>> separators() {
        return Arbitraries.of(
                        "", " ", "-", "  ", " - ", "\t", "\n", "\u00a0", "\u202f", "\u2010", "\u2013", "\u2014",
                        "\u2212", "\u200f", "\u200e", "\u2066", "\u2069", "\ufeff")
                .list()
                .ofSize(17);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 16);
    }
}

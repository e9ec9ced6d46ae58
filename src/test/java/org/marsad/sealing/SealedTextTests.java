package org.marsad.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sealed text shows to whoever has the key, and what to whoever has not. */
class SealedTextTests {

    private static final String TEXT = "رأيت الرتل يغادر عند الفجر";

    private final UUID id = UUID.randomUUID();
    private final TextKey key = key(DataKey.random());
    private final SealedRow row = key.row("submission", id);

    @ParameterizedTest
    @ValueSource(strings = {"", "a", TEXT, "𐎠𐎡 \u0000 \u0080 \r\n", "\u0080\u0000\u0000"})
    void aTextComesBackAsItWas(String text) {
        assertThat(row.open("statement", row.seal("statement", text))).isEqualTo(text);
    }

    @Test
    void theLongestTextComesBackAndFitsItsColumn() {
        String longest = "خ".repeat(20_000);
        String sealed = row.seal("statement", longest);
        assertThat(row.open("statement", sealed)).isEqualTo(longest);
        assertThat(row.seal("statement", "\uffff".repeat(20_000))).hasSizeLessThan(81_000);
    }

    @Test
    void whatIsMissingStaysMissing() {
        assertThat(row.sealAny("event_place", null)).isNull();
        assertThat(row.openAny("event_place", null)).isNull();
    }

    @Test
    void theSameTextNeverLooksTheSameAndShowsNothingOfItself() {
        String sealed = row.seal("statement", TEXT);
        assertThat(row.seal("statement", TEXT)).isNotEqualTo(sealed);
        assertThat(new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8))
                .doesNotContain("الرتل");
    }

    @Test
    void aCodeDoesNotShowByItsLength() {
        assertThat(row.seal("relation", "OTHER")).hasSameSizeAs(row.seal("relation", "OFFICIAL_SOURCE"));
        assertThat(row.seal("event_date", "2021-12-29")).hasSameSizeAs(row.seal("relation", "WITNESS"));
    }

    @Test
    void aTextThatWasMovedDoesNotOpen() {
        String sealed = row.seal("statement", TEXT);
        assertThatThrownBy(() -> row.open("event_place", sealed)).isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> key.row("submission", UUID.randomUUID()).open("statement", sealed))
                .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> key.row("submission_message", id).open("statement", sealed))
                .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> key(DataKey.random()).row("submission", id).open("statement", sealed))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void whatWasChangedOrNeverSealedDoesNotOpenAndTheComplaintRepeatsNothing() {
        byte[] bytes = Base64.getDecoder().decode(row.seal("statement", TEXT));
        bytes[20] ^= 1;
        String changed = Base64.getEncoder().encodeToString(bytes);
        String cut = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, 40));
        for (String stored : new String[] {changed, cut, "", TEXT, "c2VjcmV0"}) {
            assertThatThrownBy(() -> row.open("statement", stored))
                    .isInstanceOf(BrokenSealException.class)
                    .hasMessageContaining("submission")
                    .message()
                    .doesNotContain(TEXT, "c2VjcmV0");
        }
    }

    @Test
    void theSameTimeIsTheSameRowHoweverADriverHandsItOver() {
        Instant at = Instant.parse("2026-01-02T03:04:05.678Z");
        String sealed = key.row("m", id, at).seal("text", TEXT);
        assertThat(key.row("m", id, java.sql.Timestamp.from(at)).open("text", sealed))
                .isEqualTo(TEXT);
        assertThat(key.row("m", id, at.atOffset(ZoneOffset.ofHours(3))).open("text", sealed))
                .isEqualTo(TEXT);
    }

    @Test
    void partsOfOneRowAreNotThoseOfAnother() {
        String sealed = key.row("m", "a", "bc").seal("text", TEXT);
        assertThatThrownBy(() -> key.row("m", "ab", "c").open("text", sealed)).isInstanceOf(BrokenSealException.class);
    }

    private static TextKey key(DataKey key) {
        return new TextKey(new TextKey.Store() {
            @Override
            public Optional<DataKey> stored() {
                return Optional.of(key);
            }

            @Override
            public DataKey made() {
                throw new AssertionError("there is one");
            }
        });
    }
}

package org.marsad.promise;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell begins a formula, and every cell leads back to its text. */
class SpreadsheetCellTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://evil.example\")",
                "+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "'=1",
                "''"
            })
    void whatBeginsAFormulaStandsBehindAnApostrophe(String text) {
        assertThat(SpreadsheetCell.neutral(text)).isEqualTo("'" + text);
    }

    @Test
    void allElseStandsAsItIs() {
        for (String text : new String[] {"", "منجز", "a=b", " =1", "12", "\u200F=", "\"quoted\""}) {
            assertThat(SpreadsheetCell.neutral(text)).isEqualTo(text);
        }
    }

    @Property
    void theWayBackLosesNothing(@ForAll String text) {
        assertThat(SpreadsheetCell.original(SpreadsheetCell.neutral(text))).isEqualTo(text);
    }

    @Property
    void noCellBeginsAFormula(@ForAll String text) {
        String cell = SpreadsheetCell.neutral(text);
        assertThat(cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0).isTrue();
    }
}

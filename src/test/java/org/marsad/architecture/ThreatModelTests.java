package org.marsad.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.architecture.ThreatModel.Promise;
import org.marsad.architecture.ThreatModel.Proof;

/** No promise of the threat model without a test that proves it, and none that loses it. */
class ThreatModelTests {

    private static final String MODEL = """
            # A threat model

            ## Adversaries

            - **Cannot** read anything (S1).

            ## What we promise

            %s
            """;

    private static final RunTests TESTS = new RunTests();

    private static ThreatModel model;

    @BeforeAll
    static void read() throws IOException {
        model = ThreatModel.of(Files.readString(Path.of("src/docs/threat-model.md")));
    }

    @Test
    void everyPromiseNamesTestsThatAreThereAndRun() {
        assertThat(model.promises()).hasSizeGreaterThan(50);
        assertThat(model.promises().stream()
                        .flatMap(promise -> promise.proofs().stream())
                        .map(TESTS::whatIsWrongWith)
                        .flatMap(Optional::stream))
                .isEmpty();
    }

    @Test
    void everyPromiseHasANumberOfItsOwnAndHoldsSomebodyOff() {
        List<String> numbers = model.promises().stream().map(Promise::number).toList();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(model.reliedOn()).containsExactlyInAnyOrderElementsOf(numbers);
    }

    @ParameterizedTest
    @CsvSource({
        "NoSuchTests, aTest, 0 classes have this name",
        "ThreatModelTests, noSuchTest, there is no such method",
        "ThreatModelTests, read, is no test",
        "RunTests, whatIsWrongWith, is no test",
        "Off, aTest, is switched off",
        "NeverRun, aTest, no class runs it"
    })
    void aTestThatIsMadeUpOrNeverRunIsNoticed(String type, String method, String wrong) {
        assertThat(TESTS.whatIsWrongWith(new Proof(type, method)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(type + "." + method, wrong));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- **S1** Nobody reads anything.",
                "- **S1** Nobody reads anything. Proof:",
                "- **S1** Nobody reads anything. Proof: `ThreatModelTests`",
                "- **S1** Nobody reads anything. Proof: we looked",
                "- **S1** Nobody reads anything. Proof: `ThreatModelTests.read` and more",
                "- Nobody reads anything. Proof: `ThreatModelTests.read`",
                "Nobody reads anything, we promise.",
                "- **S1** Nobody reads\n  anything.\n- **S2** Nor writes. Proof: `ThreatModelTests.read`"
            })
    void aPromiseThatNamesNoTestIsNoticed(String promises) {
        assertThatThrownBy(() -> ThreatModel.of(MODEL.formatted(promises)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsPromisedAndWhatIsReliedOnIsReadToItsEnd() {
        ThreatModel read = ThreatModel.of(MODEL.formatted("""
                ### Submitters

                - **S1** Nobody reads
                  anything. Proof: `OneTests.a`,
                  `TwoTests.b`
                - **S2** Nor writes. Proof: `OneTests.c`
                """));
        assertThat(read.promises())
                .containsExactly(
                        new Promise(
                                "S1",
                                "Nobody reads anything.",
                                List.of(new Proof("OneTests", "a"), new Proof("TwoTests", "b"))),
                        new Promise("S2", "Nor writes.", List.of(new Proof("OneTests", "c"))));
        assertThat(read.reliedOn()).containsExactly("S1");
    }

    /** Somebody's test that no run of all tests meets. */
    @Disabled("shows that what is switched off is noticed")
    static class Off {

        @Test
        void aTest() {
            assertThat(TESTS).isNotNull();
        }
    }

    /** Somebody's sentences that no class inherits. */
    abstract static class NeverRun {

        @Test
        void aTest() {
            assertThat(TESTS).isNotNull();
        }
    }
}

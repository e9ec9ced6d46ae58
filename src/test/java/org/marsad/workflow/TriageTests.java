package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;

/** The table an editor can read and change. */
@WholeMarsad
class TriageTests {

    @Autowired
    private DecisionService decisions;

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 1, VERIFY",
        "1, 5, 0, 1, VERIFY",
        "0, 1, 1, 1, VERIFY",
        "0, 1, 0, 20, VERIFY",
        "0, 1, 0, 19, UNSUPPORTED_TYPE",
        "0, 20, 0, 1, UNSUPPORTED_TYPE",
        "0, 0, 0, 20, VERIFY",
        "0, 0, 0, 1, VERIFY"
    })
    void onlyFilesOfNoAcceptedTypeWithNothingElseAreNotVerified(
            int acceptedFiles, int refusedFiles, int links, int statementCharacters, String outcome) {
        assertThat(decisions
                        .evaluateDecisionTableByKey(
                                "triage",
                                Map.of(
                                        "acceptedFiles", acceptedFiles,
                                        "refusedFiles", refusedFiles,
                                        "links", links,
                                        "statementCharacters", statementCharacters))
                        .<String>getSingleEntry())
                .isEqualTo(outcome);
    }
}

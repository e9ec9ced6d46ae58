package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of every table that an editor can read and change, each met at least once. */
class DecisionTableTests {

    private static final Path FOLDER = Path.of("processes");
    private static final Set<String> MET = new HashSet<>();
    private static final DmnEngine ENGINE = engine();

    @ParameterizedTest
    @CsvSource({
        "1, 5, 0, 1, VERIFY, anAcceptedFile",
        "0, 1, 1, 1, VERIFY, aLink",
        "0, 1, 0, 20, VERIFY, aStatementThatSaysSomething",
        "0, 1, 0, 19, UNSUPPORTED_TYPE, onlyRefusedFiles",
        "0, 0, 0, 1, VERIFY, inDoubt"
    })
    void triage(int accepted, int refused, int links, int characters, String outcome, String rule) {
        assertThat(line(
                        "triage",
                        Map.of(
                                "acceptedFiles", accepted,
                                "refusedFiles", refused,
                                "links", links,
                                "statementCharacters", characters)))
                .containsEntry("triageOutcome", outcome);
        assertThat(MET).contains("triage#" + rule);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true, FOUND_PUBLICLY, 3, HIGH, anAppeal",
        "false, true, false, FOUND_PUBLICLY, 3, HIGH, returnedByAnEditor",
        "false, false, true, FOUND_PUBLICLY, 3, HIGH, answeredBySubmitter",
        "false, false, false, FOUND_PUBLICLY, 0, LOW, foundPublicly",
        "false, false, false, OTHER, 1, LOW, oddAndSecondHand",
        "false, false, false, , 1, LOW, oddAndSecondHand",
        "false, false, false, OTHER, 0, NORMAL, everythingElse",
        "false, false, false, , 0, NORMAL, everythingElse",
        "false, false, false, WITNESS, 2, NORMAL, everythingElse",
        "false, false, false, PARTICIPANT, 2, NORMAL, everythingElse"
    })
    void priority(
            boolean appeal,
            boolean returned,
            boolean answered,
            String relation,
            int warnings,
            String priority,
            String rule) {
        Map<String, Object> facts = new HashMap<>(
                Map.of("appeal", appeal, "returned", returned, "answered", answered, "warnings", warnings));
        facts.put("relation", relation);
        assertThat(line("priority", facts)).containsEntry("priority", priority);
        assertThat(MET).contains("priority#" + rule);
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, LOW, MEDIA, SECURITY, 1, checking",
        "CHECKING_FILES, HIGH, STATEMENT, , 1, checking",
        "INFORMATION_REQUESTED, HIGH, FILES, HEALTH, 10, answer",
        "IN_VERIFICATION, HIGH, MEDIA, SECURITY, 3, urgentVerification",
        "IN_VERIFICATION, NORMAL, MEDIA, SECURITY, 4, securityVerification",
        "IN_VERIFICATION, NORMAL, MEDIA, HEALTH, 7, mediaVerification",
        "IN_VERIFICATION, LOW, MEDIA, SECURITY, 10, patientVerification",
        "IN_VERIFICATION, NORMAL, FILES, HEALTH, 5, verification",
        "IN_VERIFICATION, NORMAL, STATEMENT, , 5, verification",
        "IN_EDITORIAL_REVIEW, HIGH, FILES, HEALTH, 2, urgentReview",
        "IN_EDITORIAL_REVIEW, NORMAL, FILES, HEALTH, 3, review"
    })
    void deadlines(String stage, String priority, String kind, String sector, int workingDays, String rule) {
        Map<String, Object> facts = new HashMap<>(Map.of("stage", stage, "priority", priority, "kind", kind));
        facts.put("sector", sector);
        Map<String, Object> line = line("deadlines", facts);
        assertThat(line).containsEntry("workingDays", workingDays);
        assertThat((Integer) line.get("remindAfterDays"))
                .as("a reminder comes before it is too late")
                .isBetween(1, workingDays);
        assertThat((Integer) line.get("extensionDays")).isPositive();
        assertThat(MET).contains("deadlines#" + rule);
    }

    @AfterAll
    static void everyRuleOfEveryTableWasMet() throws IOException {
        Set<String> all = new HashSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".dmn")).forEach(file -> {
                DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
                String key = model.getModelElementsByType(Decision.class)
                        .iterator()
                        .next()
                        .getId();
                model.getModelElementsByType(Rule.class).forEach(rule -> all.add(key + "#" + rule.getId()));
            });
        }
        assertThat(MET).containsExactlyInAnyOrderElementsOf(all);
    }

    private static Map<String, Object> line(String table, Map<String, Object> facts) {
        try (var file = Files.newInputStream(FOLDER.resolve(table + ".dmn"))) {
            DmnDecision decision = ENGINE.parseDecision(table, file);
            return ENGINE.evaluateDecisionTable(decision, facts)
                    .getSingleResult()
                    .getEntryMap();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener met = event -> event.getMatchingRules()
                .forEach(rule -> MET.add(event.getDecisionTable().getKey() + "#" + rule.getId()));
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(met));
        return configuration.buildEngine();
    }
}

package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every path of the process, from a submission over HTTP to its end, with nothing in between replaced; together they
 * pass every element of it.
 */
@WholeMarsad
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceVerificationTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RepositoryService repository;

    @Nested
    class Decisions extends DecisionPaths {}

    @Nested
    class Questions extends QuestionPaths {}

    @Nested
    class Appeals extends AppealPaths {}

    @Nested
    class Withdrawals extends WithdrawalPaths {}

    @Nested
    class Deadlines extends DeadlinePaths {}

    @AfterAll
    void everyElementOfTheProcessWasPassedAndNoTextEnteredTheEngine() {
        var model = repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("evidenceVerification")
                .latestVersion()
                .singleResult()
                .getId());
        Set<String> all = model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ProcessPaths.PASSED).containsExactlyInAnyOrderElementsOf(all);
        assertThat(EngineTables.holding(jdbc, ProcessPaths.MARKER)).isEmpty();
    }
}

package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.Newsroom;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine itself does for nobody, whatever way somebody finds to it. */
@WholeMarsad
class ClosedEngineTests {

    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                         xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="n">
              <decision id="closedTable" name="closed" camunda:historyTimeToLive="1">
                <decisionTable id="t">
                  <input id="i"><inputExpression id="e" typeRef="string" expressionLanguage="%s"><text>1</text></inputExpression></input>
                  <output id="o" name="o" typeRef="string" />
                  <rule id="r"><inputEntry id="ie"><text></text></inputEntry><outputEntry id="oe"><text>"x"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static final String WITH_ENTITY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE definitions [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="n">
              <process id="closedEntity" isExecutable="true"><documentation>&secret;</documentation></process>
            </definitions>
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private FilterService filters;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "ecmascript", "groovy", "python", "ruby", "juel", "feel"})
    void aScriptInAProcessDoesNotRun(String language) {
        BpmnModelInstance process = Bpmn.createExecutableProcess("closedScript")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .scriptTask()
                .scriptFormat(language)
                .scriptText("1")
                .endEvent()
                .done();
        deployed(
                () -> repository.createDeployment().addModelInstance("closed.bpmn", process),
                () -> assertThatThrownBy(() -> runtime.startProcessInstanceByKey("closedScript"))
                        .isInstanceOf(ProcessEngineException.class)
                        .hasMessageContaining("scripting engine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "python"})
    void aScriptInATableDoesNotRun(String language) {
        deployed(
                () -> repository.createDeployment().addString("closed.dmn", TABLE.formatted(language)),
                () -> assertThatThrownBy(() -> decisions.evaluateDecisionTableByKey("closedTable", Map.of()))
                        .isInstanceOf(ProcessEngineException.class));
    }

    @Test
    void aTableInFeelIsNoScript() {
        deployed(
                () -> repository.createDeployment().addString("closed.dmn", TABLE.formatted("feel")),
                () -> assertThat(decisions
                                .evaluateDecisionTableByKey("closedTable", Map.of())
                                .getSingleResult()
                                .<String>getSingleEntry())
                        .isEqualTo("x"));
    }

    @Test
    void ourOwnProcessesAndTablesHaveNoScript() {
        for (ProcessDefinition process :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            BpmnModelInstance model = repository.getBpmnModelInstance(process.getId());
            assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
            assertThat(model.getModelElementsByType(Script.class)).isEmpty();
            assertThat(model.getModelElementsByType(CamundaScript.class)).isEmpty();
            assertThat(model.getModelElementsByType(ConditionExpression.class))
                    .extracting(ConditionExpression::getLanguage)
                    .allMatch(Objects::isNull);
        }
        for (DecisionDefinition table :
                repository.createDecisionDefinitionQuery().latestVersion().list()) {
            var model = repository.getDmnModelInstance(table.getId());
            assertThat(model.getModelElementsByType(LiteralExpression.class))
                    .extracting(LiteralExpression::getExpressionLanguage)
                    .allMatch(Objects::isNull);
            assertThat(model.getModelElementsByType(UnaryTests.class))
                    .extracting(UnaryTests::getExpressionLanguage)
                    .allMatch(Objects::isNull);
        }
    }

    @Test
    void nobodyWhoIsLoggedInChangesProcessesTheirInstancesTheirHistoryOrTheRules() {
        ProcessInstance instance = running();
        String id = instance.getId();
        String definition = instance.getProcessDefinitionId();
        BpmnModelInstance process = Bpmn.createExecutableProcess("closedProcess")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .endEvent()
                .done();
        String deployment = repository.getProcessDefinition(definition).getDeploymentId();
        Filter filter = filters.newTaskFilter("x").setQuery(tasks.createTaskQuery());
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("analysts");
        grant.setResource(Resources.DEPLOYMENT);
        grant.setResourceId(Authorization.ANY);
        grant.addPermission(Permissions.CREATE);
        List<Runnable> ways = List.of(
                () -> repository
                        .createDeployment()
                        .addModelInstance("closed.bpmn", process)
                        .deploy(),
                () -> repository.deleteDeployment(deployment, true),
                () -> repository.deleteProcessDefinition(definition, true),
                () -> repository
                        .deleteProcessDefinitions()
                        .byKey("evidenceVerification")
                        .cascade()
                        .delete(),
                () -> repository.updateProcessDefinitionHistoryTimeToLive(definition, 0),
                () -> runtime.createProcessInstanceModification(id)
                        .cancelAllForActivity("verifyEvidence")
                        .execute(),
                () -> runtime.createModification(definition)
                        .startBeforeActivity("publish")
                        .processInstanceIds(id)
                        .execute(),
                () -> runtime.restartProcessInstances(definition)
                        .startBeforeActivity("publish")
                        .processInstanceIds(id)
                        .execute(),
                () -> runtime.newMigration(runtime.createMigrationPlan(definition, definition)
                                .mapEqualActivities()
                                .build())
                        .processInstanceIds(id)
                        .execute(),
                () -> runtime.deleteProcessInstance(id, "x"),
                () -> runtime.deleteProcessInstances(List.of(id), "x", true, true),
                () -> runtime.setVariable(id, "verificationOutcome", "VERIFIED"),
                () -> runtime.setVariables(id, Map.of("verificationOutcome", "VERIFIED")),
                () -> runtime.removeVariable(id, "appeal"),
                () -> history.deleteHistoricProcessInstance(id),
                () -> history.deleteHistoricVariableInstancesByProcessInstanceId(id),
                () -> filters.saveFilter(filter),
                () -> authorizations.saveAuthorization(grant));
        for (Runnable way : ways) {
            assertThat(Assertions.catchThrowable(() -> asAdministrator(way)))
                    .isInstanceOf(AuthorizationException.class)
                    .hasMessageContaining("by hand");
        }
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(id).count())
                .isEqualTo(1);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("closedProcess")
                        .count())
                .isZero();
    }

    @Test
    void aStoredExpressionOfAnEarlierTimeIsNotEvaluated() {
        Filter filter = filters.saveFilter(
                filters.newTaskFilter("closed").setQuery(tasks.createTaskQuery().taskNameLike("placeholder")));
        try {
            jdbc.sql("update ACT_RU_FILTER set QUERY_ = ? where ID_ = ?")
                    .params("{\"assigneeExpression\":\"${submissionFacts}\"}", filter.getId())
                    .update();
            for (Runnable way : List.<Runnable>of(
                    () -> filters.list(filter.getId()),
                    () -> filters.count(filter.getId()),
                    () -> filters.listPage(filter.getId(), 0, 1),
                    () -> filters.singleResult(filter.getId()))) {
                assertThatThrownBy(way::run).isInstanceOf(BadUserRequestException.class);
            }
        } finally {
            filters.deleteFilter(filter.getId());
        }
    }

    @Test
    void aTaskBelongsToAProcess() {
        assertThatThrownBy(() -> tasks.saveTask(tasks.newTask())).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void aModelReadsNoFileOfTheMachine() {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("closed.bpmn", WITH_ENTITY)
                        .deploy())
                .isInstanceOf(ProcessEngineException.class);
        assertThat(engine.isEnableXxeProcessing()).isFalse();
    }

    private void asAdministrator(Runnable way) {
        identities.setAuthentication("admin", List.of("administrators"));
        try {
            way.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    private ProcessInstance running() {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Newsroom.Sent sent = newsroom.submit("رأيت القوات تغادر القاعدة ظهراً");
        newsroom.awaitTask(sent, "verifyEvidence");
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(sent.id().toString())
                .singleResult();
    }

    /** Deploys for as long as something is tried. */
    private void deployed(
            java.util.function.Supplier<org.camunda.bpm.engine.repository.DeploymentBuilder> what, Runnable tried) {
        String id = what.get().deploy().getId();
        try {
            tried.run();
        } finally {
            repository.deleteDeployment(id, true);
        }
    }
}

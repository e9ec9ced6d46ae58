package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody makes the engine evaluate an expression by asking for tasks (CVE-2026-109432), and asking still works. */
@WholeMarsad
class QueryExpressionTests {

    private static final String EXPRESSION = "${dataSource}";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @ParameterizedTest
    @EnumSource(TaskGuardTests.Way.class)
    void expressionsInQueriesAreRefusedOverEveryWayIn(TaskGuardTests.Way way) {
        for (String username : List.of("analyst1", "editor1", "admin")) {
            StaffClient client = way.as(username, port);
            for (String path : paths(client)) {
                for (String body : bodies()) {
                    assertThat(client.enginePost(path, body).statusCode())
                            .as(username + " " + path + " " + body)
                            .isEqualTo(400);
                }
            }
            assertThat(client.engineGet("/task?assigneeExpression=%24%7BdataSource%7D")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource(TaskGuardTests.Way.class)
    void queriesJoinedByOrStillWork(TaskGuardTests.Way way) {
        StaffClient client = way.as("analyst1", port);
        String body = "{\"orQueries\":[{\"assignee\":\"analyst1\",\"taskDefinitionKey\":\"verifyEvidence\"}]}";
        for (String path : paths(client)) {
            assertThat(client.enginePost(path, body).statusCode()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(TaskGuardTests.Way.class)
    void theFiltersOfTheFirstStartAreThereForWhomTheyAre(TaskGuardTests.Way way) {
        assertThat(names(way.as("analyst1", port)))
                .anyMatch(name -> name.contains("My tasks"))
                .anyMatch(name -> name.contains("Waiting for verification"))
                .noneMatch(name -> name.contains("Waiting for approval"));
        assertThat(names(way.as("editor1", port)))
                .anyMatch(name -> name.contains("My tasks"))
                .anyMatch(name -> name.contains("Waiting for approval"))
                .noneMatch(name -> name.contains("Waiting for verification"));
    }

    @Test
    void aFilterHoldsNoExpressionButWhoAsks() {
        Filter filter = filters.newTaskFilter("x");
        filter.setQuery(tasks.createTaskQuery().taskAssigneeExpression(EXPRESSION));
        assertThatThrownBy(() -> filters.saveFilter(filter)).isInstanceOf(BadUserRequestException.class);
        Filter joined = filters.newTaskFilter("y");
        joined.setQuery(
                tasks.createTaskQuery().or().taskAssigneeExpression(EXPRESSION).endOr());
        assertThatThrownBy(() -> filters.saveFilter(joined)).isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void anExpressionSeesTheBeansOfTheProcessAndNoOthers() {
        assertThat(evaluated("${publicStatus}")).isNotNull();
        for (String name :
                List.of("dataSource", "environment", "verifications", "processEngine", "transactionTemplate")) {
            assertThatThrownBy(() -> evaluated("${" + name + "}")).isInstanceOf(ProcessEngineException.class);
        }
    }

    private Object evaluated(String expression) {
        return engine.getCommandExecutorTxRequired()
                .execute(command -> engine.getExpressionManager()
                        .createExpression(expression)
                        .getValue(StartProcessVariableScope.getSharedInstance()));
    }

    @Test
    void nobodyStoresAFilterOverHttp() {
        String body = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}";
        assertThat(Stream.of("analyst1", "editor1", "admin"))
                .allSatisfy(username -> assertThat(StaffClient.basic(port, username)
                                .enginePost("/filter/create", body)
                                .statusCode())
                        .isEqualTo(403));
    }

    private static List<String> bodies() {
        return List.of(
                "{\"assigneeExpression\":\"" + EXPRESSION + "\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"" + EXPRESSION + "\"}]}",
                "{\"orQueries\":[{\"candidateGroupsExpression\":\"" + EXPRESSION + "\"}]}",
                "{\"orQueries\":[{\"dueBeforeExpression\":\"" + EXPRESSION + "\"}]}",
                "{\"orQueries\":[{},{\"processInstanceBusinessKeyExpression\":\"" + EXPRESSION + "\"}]}");
    }

    private static List<String> paths(StaffClient client) {
        List<String> paths = new ArrayList<>(List.of("/task", "/task/count"));
        for (JsonNode filter : Newsroom.json(client.engineGet("/filter").body())) {
            paths.add("/filter/" + filter.path("id").asText() + "/list");
            paths.add("/filter/" + filter.path("id").asText() + "/count");
        }
        assertThat(paths).hasSizeGreaterThan(2);
        return paths;
    }

    private static List<String> names(StaffClient client) {
        List<String> names = new ArrayList<>();
        Newsroom.json(client.engineGet("/filter").body())
                .forEach(filter -> names.add(filter.path("name").asText()));
        return names;
    }
}

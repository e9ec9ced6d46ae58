package org.marsad.workflow.internal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists that Tasklist shows. */
@WholeMarsad
class TaskFiltersTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskFilters taskFilters;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyListIsThereOnceHoweverOftenMarsadStarts() {
        taskFilters.update();
        taskFilters.update();
        List<String> names = filters.createTaskFilterQuery().list().stream()
                .map(Filter::getName)
                .toList();
        for (TaskList list : TaskList.values()) {
            assertThat(names).filteredOn(list.title()::equals).hasSize(1);
        }
    }

    @Test
    void aListOfAnEarlierVersionIsChangedAndNotDoubled() {
        String id = taskFilters.id(TaskList.VERIFICATION).orElseThrow();
        Filter old = filters.getFilter(id);
        old.setProperties(Map.of("priority", 10, "color", "#2e7d4f", "refresh", true));
        old.setQuery(tasks.createTaskQuery().taskDefinitionKey("verifyEvidence"));
        filters.saveFilter(old);
        taskFilters.update();
        assertThat(taskFilters.id(TaskList.VERIFICATION)).hasValue(id);
        assertThat(filters.getFilter(id).getProperties()).containsEntry("marsadList", "verification");
    }

    @Test
    void aFilterThatAnAdministratorMadeStaysAsItIs() {
        Filter own = filters.newTaskFilter("قائمة المدير");
        own.setQuery(tasks.createTaskQuery().taskPriority(7));
        String id = filters.saveFilter(own).getId();
        try {
            taskFilters.update();
            assertThat(filters.getFilter(id).getName()).isEqualTo("قائمة المدير");
            assertThat(filters.getFilter(id).getProperties()).isNullOrEmpty();
        } finally {
            filters.deleteFilter(id);
        }
    }

    @Test
    void eachRoleSeesItsListsWithTheirCounts() {
        assertThat(lists("analyst1"))
                .contains(TaskList.VERIFICATION.title(), TaskList.APPEALS.title())
                .doesNotContain(TaskList.APPROVAL.title(), TaskList.CORRECTIONS.title());
        assertThat(lists("editor1"))
                .contains(TaskList.APPROVAL.title(), TaskList.CONFIRMATION.title(), TaskList.CORRECTIONS.title())
                .doesNotContain(TaskList.VERIFICATION.title());
    }

    @Test
    void aTaskWhoseDueDateHasPassedIsInTheListOfTheOverdue() {
        Newsroom newsroom = new Newsroom(port, jdbc);
        String task = newsroom.awaitTask(newsroom.submit("رأيت الرتل يغادر القاعدة صباحاً."), "verifyEvidence");
        assertThat(overdue("analyst1")).doesNotContain(task);
        Task late = tasks.createTaskQuery().taskId(task).singleResult();
        late.setDueDate(new Date(late.getCreateTime().getTime() - 1000));
        tasks.saveTask(late);
        assertThat(overdue("analyst1")).contains(task);
        assertThat(overdue("editor1")).doesNotContain(task);
    }

    private List<String> lists(String username) {
        JsonNode filters = Newsroom.json(StaffClient.basic(port, username)
                .engineGet("/filter?resourceType=Task&itemCount=true")
                .body());
        assertThat(filters)
                .allSatisfy(filter ->
                        assertThat(filter.path("itemCount").isNumber()).isTrue());
        return filters.findValuesAsText("name");
    }

    private List<String> overdue(String username) {
        return Newsroom.json(StaffClient.basic(port, username)
                        .engineGet("/filter/" + taskFilters.id(TaskList.OVERDUE).orElseThrow() + "/list")
                        .body())
                .findValuesAsText("id");
    }
}

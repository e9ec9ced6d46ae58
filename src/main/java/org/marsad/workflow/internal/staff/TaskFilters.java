package org.marsad.workflow.internal.staff;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.marsad.security.StaffRole;
import org.marsad.workflow.internal.EvidenceVerification;
import org.marsad.workflow.internal.correction.CorrectionNames;
import org.springframework.stereotype.Component;

/**
 * Tasklist's lists, made at the first start. Whatever the engine would let a filter evaluate, ours hold nothing but
 * {@code ${currentUser()}}.
 */
@Component
class TaskFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    void createIfAbsent() {
        Filter mine = filter("مهامي · My tasks", 0, "#1f5d8c", query().taskAssigneeExpression("${currentUser()}"));
        show(mine, StaffRole.ANALYST, StaffRole.EDITOR);
        show(
                filter("بانتظار التحقق · Waiting for verification", 10, "#2e7d4f", waiting("verifyEvidence")),
                StaffRole.ANALYST);
        show(
                filter(
                        "بانتظار الاعتماد · Waiting for approval",
                        20,
                        "#8a5a00",
                        waiting("approveAssessment", "confirmRating")),
                StaffRole.EDITOR);
        show(
                filter(
                        "التصحيحات · Corrections",
                        50,
                        "#7a3e9d",
                        tasks.createTaskQuery()
                                .processDefinitionKey(CorrectionNames.KEY)
                                .taskUnassigned()),
                StaffRole.EDITOR);
    }

    private TaskQuery query() {
        return tasks.createTaskQuery().processDefinitionKey(EvidenceVerification.KEY);
    }

    private TaskQuery waiting(String... definitionKeys) {
        return query().taskDefinitionKeyIn(definitionKeys).taskUnassigned();
    }

    private Filter filter(String name, int position, String color, TaskQuery query) {
        Filter present = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (present != null) {
            return present;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByTaskCreateTime().asc());
        filter.setProperties(Map.of("priority", position, "color", color, "refresh", true));
        return filters.saveFilter(filter);
    }

    private void show(Filter filter, StaffRole... roles) {
        for (StaffRole role : roles) {
            grants.grant(role, Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }
}

package org.marsad.workflow.internal.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.marsad.security.StaffRole;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's filters as {@link TaskList} says, at every start: new lists come to installations that are there
 * already, and lists of an earlier version are changed instead of doubled. Filters that administrators make are theirs.
 */
@Component
class TaskFilters {

    /** Property of a filter that says which of our lists it is. */
    private static final String KEY = "marsadList";

    /** Room between two lists for those that administrators make. */
    private static final int STEP = 10;

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    void update() {
        List<Filter> present = filters.createTaskFilterQuery().list();
        for (TaskList list : TaskList.values()) {
            Filter filter = stored(present, list).orElseGet(() -> filters.newTaskFilter(list.title()));
            filter.setName(list.title());
            filter.setQuery(list.of(tasks.createTaskQuery()));
            filter.setProperties(properties(list));
            show(filters.saveFilter(filter), list);
        }
    }

    /** Id of the stored filter; empty before the first start is over. */
    Optional<String> id(TaskList list) {
        return stored(filters.createTaskFilterQuery().list(), list).map(Filter::getId);
    }

    /** By its key; by its name where an earlier version stored it without one. */
    private static Optional<Filter> stored(List<Filter> present, TaskList list) {
        return present.stream()
                .filter(filter -> list.key().equals(filter.getProperties().get(KEY)))
                .findFirst()
                .or(() -> present.stream()
                        .filter(filter -> list.title().equals(filter.getName()))
                        .findFirst());
    }

    private static Map<String, Object> properties(TaskList list) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(KEY, list.key());
        properties.put("priority", STEP * list.ordinal());
        properties.put("color", list.color());
        properties.put("refresh", true);
        return properties;
    }

    private void show(Filter filter, TaskList list) {
        for (StaffRole role : list.readers()) {
            grants.grant(role, Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }
}

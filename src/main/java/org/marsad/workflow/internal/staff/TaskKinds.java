package org.marsad.workflow.internal.staff;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.marsad.workflow.internal.EvidenceVerification;
import org.springframework.stereotype.Component;

/** The kinds of work there are: the user tasks of the newest version of every process. */
@Component
class TaskKinds {

    private final RepositoryService repository;

    TaskKinds(RepositoryService repository) {
        this.repository = repository;
    }

    /** A user task by its definition key, and the group that may work on it. */
    record Kind(String task, String group) {}

    /** The way of a submission first, each process in the order its file has. */
    List<Kind> all() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .sorted(Comparator.comparing(TaskKinds::isAnother))
                .map(this::of)
                .flatMap(Collection::stream)
                .toList();
    }

    private static boolean isAnother(ProcessDefinition process) {
        return !process.getKey().equals(EvidenceVerification.KEY);
    }

    private List<Kind> of(ProcessDefinition process) {
        return repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).stream()
                .filter(task -> isOf(process, task))
                .map(task -> new Kind(task.getId(), String.valueOf(task.getCamundaCandidateGroups())))
                .toList();
    }

    /** A file may hold several processes, and the engine gives all of it for each. */
    private static boolean isOf(ProcessDefinition process, UserTask task) {
        ModelElementInstance parent = task.getParentElement();
        while (parent != null && !(parent instanceof Process)) {
            parent = parent.getParentElement();
        }
        return parent instanceof Process its && its.getId().equals(process.getKey());
    }
}

package org.marsad.workflow.internal.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.marsad.site.DeployedProcess;
import org.marsad.workflow.internal.EvidenceVerification;
import org.springframework.stereotype.Component;

/** Reads from the engine what is really deployed. */
@Component
class CamundaDeployedProcess implements DeployedProcess {

    private final RepositoryService repository;

    CamundaDeployedProcess(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public int version() {
        return latest().getVersion();
    }

    @Override
    public List<String> stepIds() {
        BpmnModelInstance model = repository.getBpmnModelInstance(latest().getId());
        Set<FlowNode> seen = new LinkedHashSet<>(model.getModelElementsByType(StartEvent.class));
        Deque<FlowNode> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            next.remove().getSucceedingNodes().list().stream().filter(seen::add).forEach(next::add);
        }
        return seen.stream()
                .filter(node -> node instanceof Task || node instanceof StartEvent || node instanceof EndEvent)
                .map(FlowNode::getId)
                .toList();
    }

    private ProcessDefinition latest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(EvidenceVerification.KEY)
                .latestVersion()
                .singleResult();
    }
}

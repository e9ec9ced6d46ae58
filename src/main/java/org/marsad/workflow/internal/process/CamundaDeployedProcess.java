package org.marsad.workflow.internal.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
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
        Deque<FlowNode> way = new ArrayDeque<>();
        Set<FlowNode> seen = new HashSet<>();
        model.getModelElementsByType(StartEvent.class).forEach(start -> walk(start, seen, way));
        return way.stream()
                .filter(node -> node instanceof Task || node instanceof StartEvent || node instanceof EndEvent)
                .map(FlowNode::getId)
                .toList();
    }

    /**
     * Puts a node before all that it leads to, ways back aside. What leaves it first in the model follows it closest, so
     * that the way to publication stands whole and the side ways behind it.
     */
    private static void walk(FlowNode node, Set<FlowNode> seen, Deque<FlowNode> way) {
        if (!seen.add(node)) {
            return;
        }
        List<SequenceFlow> leaving = new ArrayList<>(node.getOutgoing());
        Collections.reverse(leaving);
        leaving.forEach(flow -> walk(flow.getTarget(), seen, way));
        way.addFirst(node);
    }

    private ProcessDefinition latest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(EvidenceVerification.KEY)
                .latestVersion()
                .singleResult();
    }
}

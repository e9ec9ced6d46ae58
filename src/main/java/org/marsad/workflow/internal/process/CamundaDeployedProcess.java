package org.marsad.workflow.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
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
        Set<FlowNode> seen = new HashSet<>();
        return beginnings(model)
                .flatMap(start -> wayFrom(start, seen).stream())
                .filter(node -> node instanceof Task || node instanceof StartEvent || node instanceof EndEvent)
                .map(FlowNode::getId)
                .toList();
    }

    @Override
    public String diagram(Function<String, Optional<String>> names) {
        try (InputStream deployed = repository.getProcessModel(latest().getId())) {
            return PublicDiagram.of(deployed, names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a submission enters, then an appeal, then what happens when time runs out, then what comes from outside. */
    private static Stream<FlowNode> beginnings(BpmnModelInstance model) {
        Map<Boolean, List<StartEvent>> starts = model.getModelElementsByType(StartEvent.class).stream()
                .collect(Collectors.partitioningBy(start -> start.getParentElement() instanceof SubProcess));
        List<StartEvent> own = new ArrayList<>(starts.get(false));
        own.sort(Comparator.comparing(start -> !start.getEventDefinitions().isEmpty()));
        return Stream.of(own, model.getModelElementsByType(BoundaryEvent.class), starts.get(true))
                .flatMap(Collection::stream);
    }

    private static Deque<FlowNode> wayFrom(FlowNode start, Set<FlowNode> seen) {
        Deque<FlowNode> way = new ArrayDeque<>();
        walk(start, seen, way);
        return way;
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

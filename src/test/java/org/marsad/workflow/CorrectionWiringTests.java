package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** What people read of corrections is complete, and every task of it is guarded. */
class CorrectionWiringTests {

    private static final Path FOLDER = Path.of("processes");

    private final BpmnModelInstance model =
            Bpmn.readModelFromFile(FOLDER.resolve("correction.bpmn").toFile());

    @Test
    void everyUserTaskIsAnEditorsWithAFormAndTheRulesAboutPeople() {
        assertThat(all(UserTask.class)).hasSize(2).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups()).isEqualTo("editors");
            assertThat(FOLDER.resolve("forms").resolve(task.getCamundaFormRef() + ".form"))
                    .exists();
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaTaskListener.class)
                            .list())
                    .extracting(CamundaTaskListener::getCamundaEvent)
                    .containsExactlyInAnyOrder("create", "assignment", "complete");
        });
    }

    @Test
    void idsAreWordsNamesSpeakBothLanguagesAndAllOfItIsDrawn() {
        List<String> drawn = all(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .toList();
        assertThat(all(FlowElement.class))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(element.getId()).matches("[a-z][A-Za-z]+"));
        assertThat(all(FlowNode.class)).isNotEmpty().allSatisfy(node -> {
            assertThat(node.getName()).matches("(?s).*\\p{InArabic}.*\n.*[A-Za-z].*");
            assertThat(drawn).contains(node.getId());
        });
        assertThat(all(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getDiagramElement()).isNotNull());
    }

    @Test
    void everyWayOutOfAGatewayIsNamedAndTheDefaultTakesNothingFromThePublic() {
        assertThat(all(ExclusiveGateway.class)).hasSize(3).allSatisfy(gateway -> {
            assertThat(gateway.getDefault().getTarget().getId())
                    .isIn("rejectCorrection", "publishCorrection", "decideCorrection");
            assertThat(gateway.getOutgoing())
                    .allSatisfy(flow -> assertThat(flow.getName()).isNotBlank());
        });
    }

    @Test
    void theEnginesHistoryHasAnEnd() {
        assertThat(all(Process.class))
                .extracting(Process::getCamundaHistoryTimeToLiveString)
                .containsExactly("P180D");
    }

    private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }
}

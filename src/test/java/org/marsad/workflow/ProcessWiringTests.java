package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.marsad.security.StaffRole;
import org.marsad.site.DeployedProcess;
import org.marsad.support.Newsroom;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** What the process names exists, and what people read of it is complete. */
@WholeMarsad
class ProcessWiringTests {

    private static final Path FOLDER = Path.of("processes");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)(?:\\.(\\w+)\\(execution\\))?}");
    private static final Pattern GENERATED = Pattern.compile(".*_(?=[a-z]*\\d)[0-9a-z]{7}$");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DeployedProcess deployed;

    @Autowired
    private MessageSource messages;

    private final BpmnModelInstance model =
            Bpmn.readModelFromFile(FOLDER.resolve("evidence-verification.bpmn").toFile());

    @Test
    void everyServiceTaskNamesADelegateThatIsThere() {
        assertThat(all(ServiceTask.class))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(beans.getBean(beanOf(task.getCamundaDelegateExpression())))
                        .isInstanceOf(JavaDelegate.class));
    }

    @Test
    void everyListenerNamesABeanThatIsThere() {
        assertThat(all(CamundaTaskListener.class))
                .isNotEmpty()
                .allSatisfy(listener -> assertThat(beans.getBean(beanOf(listener.getCamundaDelegateExpression())))
                        .isInstanceOf(TaskListener.class));
    }

    @Test
    void everyExpressionOnAnExecutionIsAMethodThatIsThere() throws IOException {
        Matcher expressions = BEAN.matcher(Files.readString(FOLDER.resolve("evidence-verification.bpmn")));
        int methods = 0;
        while (expressions.find()) {
            String bean = expressions.group(1);
            String method = expressions.group(2);
            if (method != null) {
                methods++;
                assertThat(Stream.of(beans.getType(bean).getMethods()).map(java.lang.reflect.Method::getName))
                        .contains(method);
            }
        }
        assertThat(methods).isGreaterThan(5);
    }

    @Test
    void everyUserTaskHasAFormAndAGroupOfStaffAndTheRulesAboutPeople() {
        List<String> groups =
                Stream.of(StaffRole.values()).map(StaffRole::group).toList();
        assertThat(all(UserTask.class)).hasSize(4).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups()).isIn(groups);
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
    void idsAreWordsAndNamesSpeakBothLanguages() {
        assertThat(all(FlowElement.class))
                .isNotEmpty()
                .allSatisfy(element ->
                        assertThat(element.getId()).doesNotMatch(GENERATED).matches("[a-z][A-Za-z]+"));
        assertThat(all(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getName()).matches("(?s).*\\p{InArabic}.*\n.*[A-Za-z].*"));
    }

    @Test
    void everyWayOutOfAGatewayIsNamedAndOneIsTheDefault() {
        assertThat(all(ExclusiveGateway.class)).isNotEmpty().allSatisfy(gateway -> {
            assertThat(gateway.getDefault()).isNotNull();
            assertThat(gateway.getOutgoing())
                    .hasSizeGreaterThan(1)
                    .allSatisfy(flow -> assertThat(flow.getName()).isNotBlank());
        });
    }

    @Test
    void everythingIsDrawn() {
        List<String> drawn = all(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .toList();
        assertThat(all(FlowNode.class))
                .extracting(FlowNode::getId)
                .allSatisfy(id -> assertThat(drawn).contains(id));
        assertThat(all(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getDiagramElement()).isNotNull());
    }

    @Test
    void theEnginesHistoryHasAnEnd() {
        assertThat(all(Process.class))
                .singleElement()
                .satisfies(process ->
                        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D"));
    }

    @Test
    void whatRunsBehindPeoplesBacksIsAJobOfItsOwn() {
        assertThat(List.of("triage", "notifySubmitter", "notifyNotAccepted"))
                .allSatisfy(id -> assertThat(((FlowNode) model.getModelElementById(id)).isCamundaAsyncBefore())
                        .isTrue());
        assertThat(List.of("publish", "recordNotAccepted", "requestInformation"))
                .as("part of the person's completion")
                .allSatisfy(id -> assertThat(((FlowNode) model.getModelElementById(id)).isCamundaAsyncBefore())
                        .isFalse());
    }

    @Test
    void everyStepIsWordedForTheMethodologyPage() {
        assertThat(deployed.stepIds()).contains("submissionReceived", "verifyEvidence", "publish", "notAccepted");
        for (String language : List.of("ar", "en")) {
            assertThat(deployed.stepIds())
                    .allSatisfy(id -> assertThat(
                                    messages.getMessage("site.step." + id, null, Locale.forLanguageTag(language)))
                            .isNotBlank());
        }
    }

    @Test
    void formsHaveHumanIdsAndASubmitButton() throws IOException {
        try (Stream<Path> forms = Files.list(FOLDER.resolve("forms"))) {
            for (Path file : forms.toList()) {
                JsonNode form = Newsroom.json(Files.readString(file));
                assertThat(form.path("id").asText() + ".form")
                        .isEqualTo(file.getFileName().toString());
                assertThat(form.findValuesAsText("id"))
                        .noneMatch(id -> GENERATED.matcher(id).matches());
                assertThat(form.findValuesAsText("action")).contains("submit");
                assertThat(form.findValuesAsText("label"))
                        .allSatisfy(label -> assertThat(label).matches("(?s).*\\p{InArabic}.* · .*[A-Za-z].*"));
            }
        }
    }

    private static String beanOf(String expression) {
        Matcher bean = BEAN.matcher(expression);
        assertThat(bean.matches()).as(expression).isTrue();
        return bean.group(1);
    }

    private <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }
}

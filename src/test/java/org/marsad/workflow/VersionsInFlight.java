package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.marsad.sealing.TextKeys;
import org.marsad.support.Newsroom.Sent;
import org.marsad.workflow.internal.EvidenceVerification;
import org.marsad.workflow.internal.versions.InstanceMigration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A newer version of the process is deployed while submissions wait everywhere they can. {@code processes-v1} is what ran
 * before there were withdrawals, appeals and deadlines.
 */
public abstract class VersionsInFlight extends InFlight {

    private static final EnumSet<Stop> OF_THE_FIRST = EnumSet.complementOf(EnumSet.of(Stop.DECIDING_APPEAL));

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TextKeys keys;

    @Autowired
    private InstanceMigration migration;

    @Test
    void whatBeganByTheFirstVersionFinishesByIt() {
        String first = deployFirst();
        Map<Stop, Sent> waiting = bringTo(OF_THE_FIRST);
        deployThis();
        waiting.values().forEach(this::finish);
        assertThat(waiting.values())
                .allSatisfy(sent -> assertThat(versionOf(sent)).isEqualTo(first));
    }

    @Test
    void whatBeganByTheFirstVersionIsMovedToTheNewestAndFinishesByIt() {
        deployFirst();
        Map<Stop, Sent> waiting = bringTo(OF_THE_FIRST);
        String newest = deployThis();
        InstanceMigration.Moved moved = migration.moveAll();
        assertThat(moved.stayed()).isZero();
        assertThat(moved.moved()).isGreaterThanOrEqualTo(waiting.size());
        waiting.values().forEach(this::finish);
        assertThat(waiting.values())
                .allSatisfy(sent -> assertThat(versionOf(sent)).isEqualTo(newest));
    }

    @Test
    void whatWasMovedHasTheTimersAndTheWithdrawalOfTheNewestVersion() {
        deployFirst();
        Sent asked = bring(Stop.AWAITING_ANSWER);
        Sent withdrawn = bring(Stop.VERIFYING);
        deployThis();
        migration.moveAll();
        elapse(asked, "answerOverdue");
        newsroom.awaitStatus(asked, "IN_VERIFICATION");
        assertThat(newsroom.withdraw(withdrawn).statusCode()).isEqualTo(200);
        assertThat(activities(withdrawn)).contains("recordWithdrawal");
        assertThat(running(withdrawn)).isZero();
    }

    @Test
    void whatIsWithdrawnLeavesNoWorkEvenInAVersionThatKnewOfNone() {
        deployFirst();
        Sent sent = bring(Stop.APPROVING);
        assertThat(newsroom.withdraw(sent).statusCode()).isEqualTo(200);
        assertThat(newsroom.track(sent).path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(running(sent)).isZero();
        deployThis();
    }

    @Test
    void whatComesLaterIsInspectedEvenInAVersionThatKnewOfNoFurtherEvidence() {
        deployFirst();
        Sent asked = bring(Stop.AWAITING_ANSWER);
        Sent verifying = bring(Stop.VERIFYING);
        deployThis();
        for (Sent sent : List.of(asked, verifying)) {
            FurtherEvidence.link(jdbc, keys, sent.id());
            assertThat(newsroom.reply(sent, "وهذا رابط " + MARKER).statusCode()).isEqualTo(201);
            finish(sent);
            assertThat(newsroom.track(sent).path("status").asText()).isEqualTo("PUBLISHED");
        }
    }

    @Test
    void whatBeganByThisVersionFinishesByItWhenTheNextIsDeployed() {
        String current = deployThis();
        Map<Stop, Sent> waiting = bringTo(EnumSet.allOf(Stop.class));
        deployNext();
        waiting.values().forEach(this::finish);
        assertThat(waiting.values())
                .allSatisfy(sent -> assertThat(versionOf(sent)).isEqualTo(current));
        deployThis();
    }

    @Test
    void whatBeganByThisVersionIsMovedToTheNextFromEveryWaitState() {
        deployThis();
        Map<Stop, Sent> waiting = bringTo(EnumSet.complementOf(EnumSet.of(Stop.APPROVING)));
        Sent approved = bring(Stop.APPROVING);
        String next = deployNext();
        assertThat(migration.moveAll().stayed()).isZero();
        waiting.values().forEach(this::finish);
        assertThat(waiting.values())
                .allSatisfy(sent -> assertThat(versionOf(sent)).isEqualTo(next));
        finish(approved);
        assertPassed(approved, "oneStepMore");
        deployThis();
    }

    private String deployFirst() {
        return deploy("processes-v1");
    }

    private String deployThis() {
        return deploy("processes");
    }

    private String deploy(String folder) {
        DeploymentBuilder deployment = repository.createDeployment().name(folder);
        for (String kind : new String[] {"bpmn", "dmn", "form"}) {
            for (Resource resource : resources(folder, kind)) {
                deployment.addClasspathResource(path(folder, resource));
            }
        }
        deployment.deploy();
        return newest();
    }

    /** This version with one step more before its end. */
    private String deployNext() {
        BpmnModelInstance model = Bpmn.readModelFromStream(
                VersionsInFlight.class.getResourceAsStream("/processes/evidence-verification.bpmn"));
        SequenceFlow toEnd = model.getModelElementById("toPublished");
        EndEvent end = (EndEvent) toEnd.getTarget();
        Process process = model.getModelElementById(EvidenceVerification.KEY);
        ServiceTask step = model.newInstance(ServiceTask.class);
        step.setId("oneStepMore");
        step.setCamundaExpression("${true}");
        process.addChildElement(step);
        SequenceFlow more = model.newInstance(SequenceFlow.class);
        more.setId("afterOneStepMore");
        process.addChildElement(more);
        end.getIncoming().remove(toEnd);
        toEnd.setTarget(step);
        step.getIncoming().add(toEnd);
        more.setSource(step);
        more.setTarget(end);
        step.getOutgoing().add(more);
        end.getIncoming().add(more);
        DeploymentBuilder deployment =
                repository.createDeployment().name("next").addModelInstance("evidence-verification.bpmn", model);
        for (String kind : new String[] {"dmn", "form"}) {
            for (Resource resource : resources("processes", kind)) {
                deployment.addClasspathResource(path("processes", resource));
            }
        }
        deployment.deploy();
        return newest();
    }

    private static Resource[] resources(String folder, String kind) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*." + kind);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String path(String folder, Resource resource) {
        try {
            String url = resource.getURL().toString();
            return url.substring(url.lastIndexOf("/" + folder + "/") + 1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String newest() {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(EvidenceVerification.KEY)
                .latestVersion()
                .singleResult();
        return definition.getId();
    }

    private String versionOf(Sent sent) {
        return instance(sent).getProcessDefinitionId();
    }

    private long running(Sent sent) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(sent.id().toString())
                .count();
    }
}

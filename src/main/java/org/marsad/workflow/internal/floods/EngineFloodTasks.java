package org.marsad.workflow.internal.floods;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.marsad.security.StaffRole;
import org.marsad.verification.FloodTasks;
import org.marsad.workflow.internal.EvidenceVerification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets tasks aside by their priority: below zero they are in no list of work, and how urgent they were is known still. They
 * stay open to whoever opens one by itself.
 */
@Component
class EngineFloodTasks implements FloodTasks {

    private static final Logger LOG = LoggerFactory.getLogger(EngineFloodTasks.class);

    private static final String VERIFICATION = "verifyEvidence";

    /** Beyond every priority that the table knows. */
    private static final int ASIDE = 1000;

    private static final int ATTEMPTS = 5;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identities;
    private final TransactionTemplate transactions;

    EngineFloodTasks(
            TaskService tasks, RuntimeService runtime, IdentityService identities, TransactionTemplate transactions) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identities = identities;
        this.transactions = transactions;
    }

    @Override
    public void keepAside(Set<UUID> submissions) {
        Set<String> keys = submissions.stream().map(UUID::toString).collect(Collectors.toSet());
        List<Task> aside = waiting().taskMaxPriority(-1).list();
        if (!aside.isEmpty()) {
            Map<String, String> known = businessKeys(aside);
            aside.stream()
                    .filter(task -> !keys.contains(known.getOrDefault(task.getProcessInstanceId(), "")))
                    .forEach(task -> move(task, ASIDE));
        }
        if (!keys.isEmpty()) {
            List<Task> inList = waiting().taskMinPriority(0).list();
            Map<String, String> known = businessKeys(inList);
            inList.stream()
                    .filter(task -> keys.contains(known.getOrDefault(task.getProcessInstanceId(), "")))
                    .forEach(task -> move(task, -ASIDE));
        }
    }

    @Override
    public boolean verify(UUID submission, String analyst, Map<String, Object> variables) {
        // Whoever moves a task between the lists at this moment makes the engine refuse the other: it is tried again.
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Task task =
                    waiting().processInstanceBusinessKey(submission.toString()).singleResult();
            if (task == null) {
                return false;
            }
            if (verified(task.getId(), analyst, variables)) {
                return true;
            }
        }
        return false;
    }

    private boolean verified(String task, String analyst, Map<String, Object> variables) {
        identities.setAuthentication(analyst, List.of(StaffRole.ANALYST.group()));
        try {
            transactions.executeWithoutResult(status -> {
                tasks.claim(task, analyst);
                tasks.complete(task, variables);
            });
            return true;
        } catch (ProcessEngineException refused) {
            LOG.info(
                    "one of a flood was not decided on with the others: {}",
                    refused.getClass().getSimpleName());
            return false;
        } finally {
            identities.clearAuthentication();
        }
    }

    private TaskQuery waiting() {
        return tasks.createTaskQuery()
                .processDefinitionKey(EvidenceVerification.KEY)
                .taskDefinitionKey(VERIFICATION)
                .taskUnassigned()
                .active();
    }

    private Map<String, String> businessKeys(List<Task> of) {
        Set<String> instances = of.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    /** Somebody may be claiming it at this moment: then it stays as they found it. */
    private void move(Task task, int by) {
        try {
            tasks.setPriority(task.getId(), task.getPriority() + by);
        } catch (ProcessEngineException overtaken) {
            LOG.info("a task of a flood was taken at this moment");
        }
    }
}

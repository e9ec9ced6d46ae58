package org.marsad.workflow.internal.versions;

import java.util.List;
import java.util.function.ToIntFunction;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Moves instances to the newest version of their process: each step to the step of the same id, with timers and messages as
 * the newest version has them. One transaction for each instance: it moves whole or stays where it was.
 */
@Component
public class InstanceMigration {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceMigration.class);

    private final RepositoryService repository;
    private final RuntimeService runtime;

    InstanceMigration(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /** Moves every instance of every process that runs by an older version, and logs what stays behind. */
    public Moved moveAll() {
        List<ProcessDefinition> newest =
                repository.createProcessDefinitionQuery().latestVersion().list();
        Moved moved = new Moved(0, 0);
        for (ProcessDefinition target : newest) {
            for (ProcessDefinition older : olderThan(target)) {
                moved = moved.and(move(older, target));
            }
        }
        if (moved.moved() + moved.stayed() > 0) {
            LOG.info("{} instances moved to the newest version, {} stay on theirs", moved.moved(), moved.stayed());
        }
        return moved;
    }

    /**
     * Moves the instances of a business key that have no ear for a message which the newest version of their process
     * hears, in the caller's transaction.
     */
    public void moveWhatCannotHear(String message, String processKey, String businessKey) {
        ProcessDefinition target = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
        runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .filter(instance -> !hears(instance, message))
                .forEach(instance -> move(plan(instance.getProcessDefinitionId(), target), instance));
    }

    private boolean hears(ProcessInstance instance, String message) {
        return runtime.createEventSubscriptionQuery()
                        .processInstanceId(instance.getId())
                        .eventName(message)
                        .count()
                > 0;
    }

    private List<ProcessDefinition> olderThan(ProcessDefinition target) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(target.getKey()).list().stream()
                .filter(definition -> definition.getVersion() < target.getVersion())
                .toList();
    }

    private Moved move(ProcessDefinition older, ProcessDefinition target) {
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .processDefinitionId(older.getId())
                .list();
        if (instances.isEmpty()) {
            return new Moved(0, 0);
        }
        ToIntFunction<ProcessInstance> one = mover(older, target);
        int moved = instances.stream().mapToInt(one).sum();
        return new Moved(moved, instances.size() - moved);
    }

    /** Gives 1 for an instance that moved, 0 for one that stays. */
    private ToIntFunction<ProcessInstance> mover(ProcessDefinition older, ProcessDefinition target) {
        MigrationPlan plan;
        try {
            plan = plan(older.getId(), target);
        } catch (ProcessEngineException e) {
            LOG.warn("no way from {} to {}", older.getId(), target.getId(), e);
            return instance -> 0;
        }
        return instance -> move(plan, instance);
    }

    private MigrationPlan plan(String older, ProcessDefinition target) {
        return runtime.createMigrationPlan(older, target.getId())
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
    }

    private int move(MigrationPlan plan, ProcessInstance instance) {
        try {
            runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
            return 1;
        } catch (ProcessEngineException e) {
            // Its version stays deployed, so it finishes by that one; an administrator sees in Cockpit which it is.
            LOG.warn("instance {} stays on {}", instance.getId(), instance.getProcessDefinitionId(), e);
            return 0;
        }
    }

    /**
     * What became of them.
     *
     * @param moved instances that run by the newest version now
     * @param stayed instances that finish by the version they began with
     */
    public record Moved(int moved, int stayed) {

        private Moved and(Moved more) {
            return new Moved(moved + more.moved, stayed + more.stayed);
        }
    }
}

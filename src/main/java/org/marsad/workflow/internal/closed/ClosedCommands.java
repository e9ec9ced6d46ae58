package org.marsad.workflow.internal.closed;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricTaskInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstancesByProcessInstanceIdCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserOperationLogEntryCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateProcessDefinitionHistoryTimeToLiveCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteHistoricProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;

/**
 * Refuses what nobody who is logged in may have the engine do, administrators included: to bring in processes or take
 * them away, to move, end or restart what runs or write its variables, to store a query, to change what a role may do.
 * The paths to it are closed as well; this stands where every way into the engine ends. The application does these things
 * itself, at its start and in nobody's name.
 */
class ClosedCommands extends CommandInterceptor {

    private static final List<Class<?>> PROCESSES = List.of(
            DeployCmd.class,
            DeleteDeploymentCmd.class,
            AbstractDeleteProcessDefinitionCmd.class,
            DeleteProcessDefinitionsByIdsCmd.class,
            UpdateProcessDefinitionHistoryTimeToLiveCmd.class);

    private static final List<Class<?>> INSTANCES = List.of(
            AbstractDeleteProcessInstanceCmd.class,
            DeleteProcessInstanceBatchCmd.class,
            AbstractModificationCmd.class,
            ModifyProcessInstanceCmd.class,
            ModifyProcessInstanceAsyncCmd.class,
            AbstractRestartProcessInstanceCmd.class,
            AbstractMigrationCmd.class,
            AbstractSetVariableCmd.class,
            AbstractPatchVariablesCmd.class,
            AbstractRemoveVariableCmd.class,
            SetVariablesToProcessInstancesBatchCmd.class);

    private static final List<Class<?>> HISTORY = List.of(
            DeleteHistoricProcessInstancesCmd.class,
            DeleteHistoricProcessInstancesBatchCmd.class,
            DeleteHistoricTaskInstanceCmd.class,
            DeleteHistoricVariableInstanceCmd.class,
            DeleteHistoricVariableInstancesByProcessInstanceIdCmd.class,
            DeleteUserOperationLogEntryCmd.class,
            SetRemovalTimeToHistoricProcessInstancesCmd.class);

    private static final List<Class<?>> RULES = List.of(SaveFilterCmd.class, SaveAuthorizationCmd.class);

    private final BooleanSupplier somebodyIsLoggedIn;

    ClosedCommands(BooleanSupplier somebodyIsLoggedIn) {
        this.somebodyIsLoggedIn = somebodyIsLoggedIn;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (isClosed(command) && somebodyIsLoggedIn.getAsBoolean()) {
            throw new AuthorizationException("Nobody does this by hand");
        }
        return next.execute(command);
    }

    private static boolean isClosed(Command<?> command) {
        return Stream.of(PROCESSES, INSTANCES, HISTORY, RULES)
                .flatMap(List::stream)
                .anyMatch(closed -> closed.isInstance(command));
    }
}

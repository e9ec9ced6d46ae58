package org.marsad.workflow.internal.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process instance that ends between two reads of one command: the engine's own reads, on an engine of its own. */
class EndedMeanwhileTests {

    private ProcessEngine engine;
    private CommandExecutor commands;

    @BeforeEach
    void anEngineWithATask() {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:ended-meanwhile;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("ended-meanwhile");
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new EndedMeanwhile()));
        engine = configuration.buildProcessEngine();
        commands = configuration.getCommandExecutorTxRequired();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "p.bpmn",
                        Bpmn.createExecutableProcess("p")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("t")
                                .boundaryEvent()
                                .message("withdrawn")
                                .endEvent()
                                .moveToActivity("t")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("p", "a-business-key");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aTaskThatIsThereIsFound() {
        assertThat(commands.execute(GuardedTask.find(task()))).isNotNull();
    }

    @Test
    void aTaskWhoseExecutionIsGoneIsFoundNoMore() throws SQLException {
        String task = task();
        delete("true");
        assertThat(commands.execute(GuardedTask.find(task))).isNull();
    }

    @Test
    void whereTheProcessInstanceIsGoneTheCommandMayBeTriedAgainInsteadOfBeingAFault() throws SQLException {
        String task = task();
        delete("ID_ = PROC_INST_ID_");
        assertThatThrownBy(() -> commands.execute(GuardedTask.find(task)))
                .isInstanceOf(OptimisticLockingException.class);
        assertThatThrownBy(() -> engine.getTaskService().complete(task)).isInstanceOf(OptimisticLockingException.class);
    }

    @Test
    void anotherFaultStaysAFault() {
        assertThatThrownBy(() -> commands.execute(context -> {
                    throw new NullPointerException("ours");
                }))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("ours");
    }

    private String task() {
        return engine.getTaskService().createTaskQuery().singleResult().getId();
    }

    /** As another transaction would have, between two reads. */
    private void delete(String executions) throws SQLException {
        try (Connection connection = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getDataSource()
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set referential_integrity false");
            statement.execute("delete from ACT_RU_EXECUTION where " + executions);
            connection.commit();
        }
    }
}

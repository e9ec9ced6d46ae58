package org.marsad.workflow.internal.retention;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.marsad.retention.ProcessHistory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the engine forget: instances with their tasks, variables, comments, jobs, decisions and operations. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineHistory implements ProcessHistory {

    private final HistoryService history;

    EngineHistory(HistoryService history) {
        this.history = history;
    }

    @Override
    public void forget(UUID submissionId) {
        List<String> instances = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(submissionId.toString())
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        if (!instances.isEmpty()) {
            history.deleteHistoricProcessInstances(instances);
        }
    }
}

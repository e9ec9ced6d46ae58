package org.marsad.workflow.internal.completion;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Puts the guarded services and what stands before every command into the engine while it is made. */
@Component
class GuardedEngine extends AbstractProcessEnginePlugin {

    private final Guards guards;
    private final SealedComments comments;

    GuardedEngine(Guards guards, SealedComments comments) {
        this.guards = guards;
        this.comments = comments;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTaskService(new GuardedTaskService(guards, comments));
        engine.setFormService(new GuardedFormService(guards));
        engine.setFilterService(new GuardedFilterService());
        List<CommandInterceptor> before = engine.getCustomPreCommandInterceptorsTxRequired() == null
                ? new ArrayList<>()
                : engine.getCustomPreCommandInterceptorsTxRequired();
        before.add(new EndedMeanwhile());
        before.add(new QueriesWithoutExpressions());
        engine.setCustomPreCommandInterceptorsTxRequired(before);
    }
}

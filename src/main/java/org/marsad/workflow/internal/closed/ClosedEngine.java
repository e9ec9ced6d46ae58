package org.marsad.workflow.internal.closed;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Closes in the engine itself what no process, table, form or person of ours needs, while it is made. */
@Component
class ClosedEngine extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableScriptCompilation(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setJavaSerializationFormatEnabled(false);
        // Without a list of our own the engine takes the few types of Java's own that it holds for harmless.
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setStandaloneTasksEnabled(false);
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(new ClosedCommands(() -> somebodyIsLoggedIn(engine)), engine));
    }

    private static boolean somebodyIsLoggedIn(ProcessEngineConfigurationImpl engine) {
        return engine.getIdentityService().getCurrentAuthentication() != null;
    }

    private static List<CommandInterceptor> with(CommandInterceptor more, ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> before = engine.getCustomPreCommandInterceptorsTxRequired();
        List<CommandInterceptor> after = before == null ? new ArrayList<>() : new ArrayList<>(before);
        after.add(more);
        return after;
    }
}

package org.marsad.workflow.internal.closed;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.jspecify.annotations.Nullable;

/**
 * Knows no scripting language, whatever lies on the class path: a script in a process or a table, however it came there,
 * does not run. Our own have none; FEEL in tables and the conditions of a process are no scripts to the engine.
 */
class NoScripts implements ScriptEngineResolver {

    @Override
    public @Nullable ScriptEngine getScriptEngine(@Nullable String language, boolean resolveFromCache) {
        return null;
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // There is nothing that could use it.
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new UnsupportedOperationException("Scripts are closed");
    }
}

package org.marsad.workflow.internal.completion;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;

/** Stands before every command of the engine: a query that comes from outside carries no expression. */
class QueriesWithoutExpressions extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof Query<?, ?> query) {
            QueryExpressions.refuseAny(query);
        }
        return next.execute(command);
    }
}

package org.marsad.workflow.internal.completion;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;

/** The engine's filter service, which takes no expressions from those who ask, and hardly any to store. */
class GuardedFilterService extends FilterServiceImpl {

    @Override
    public Filter saveFilter(Filter filter) {
        QueryExpressions.refuseForeign(filter.getQuery());
        return super.saveFilter(filter);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, @Nullable Q extendingQuery) {
        QueryExpressions.refuseAny(extendingQuery);
        return super.list(filterId, extendingQuery);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(
            String filterId, @Nullable Q extendingQuery, int firstResult, int maxResults) {
        QueryExpressions.refuseAny(extendingQuery);
        return super.listPage(filterId, extendingQuery, firstResult, maxResults);
    }

    @Override
    public <T, Q extends Query<?, T>> @Nullable T singleResult(String filterId, @Nullable Q extendingQuery) {
        QueryExpressions.refuseAny(extendingQuery);
        return super.singleResult(filterId, extendingQuery);
    }

    @Override
    public Long count(String filterId, @Nullable Query<?, ?> extendingQuery) {
        QueryExpressions.refuseAny(extendingQuery);
        return super.count(filterId, extendingQuery);
    }
}

package org.marsad.workflow.internal.completion;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * The engine's filter service, which takes no expressions from those who ask, hardly any to store, and evaluates no
 * others, however they came to be stored.
 */
class GuardedFilterService extends FilterServiceImpl {

    @Override
    public Filter saveFilter(Filter filter) {
        QueryExpressions.refuseForeign(filter.getQuery());
        return super.saveFilter(filter);
    }

    @Override
    public <T> List<T> list(String filterId) {
        refuse(filterId, null);
        return super.list(filterId);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, @Nullable Q extendingQuery) {
        refuse(filterId, extendingQuery);
        return super.list(filterId, extendingQuery);
    }

    @Override
    public <T> List<T> listPage(String filterId, int firstResult, int maxResults) {
        refuse(filterId, null);
        return super.listPage(filterId, firstResult, maxResults);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(
            String filterId, @Nullable Q extendingQuery, int firstResult, int maxResults) {
        refuse(filterId, extendingQuery);
        return super.listPage(filterId, extendingQuery, firstResult, maxResults);
    }

    @Override
    public <T> @Nullable T singleResult(String filterId) {
        refuse(filterId, null);
        return super.singleResult(filterId);
    }

    @Override
    public <T, Q extends Query<?, T>> @Nullable T singleResult(String filterId, @Nullable Q extendingQuery) {
        refuse(filterId, extendingQuery);
        return super.singleResult(filterId, extendingQuery);
    }

    @Override
    public Long count(String filterId) {
        refuse(filterId, null);
        return super.count(filterId);
    }

    @Override
    public Long count(String filterId, @Nullable Query<?, ?> extendingQuery) {
        refuse(filterId, extendingQuery);
        return super.count(filterId, extendingQuery);
    }

    private void refuse(String filterId, @Nullable Query<?, ?> extendingQuery) {
        QueryExpressions.refuseAny(extendingQuery);
        Filter stored = getFilter(filterId);
        QueryExpressions.refuseForeign(stored == null ? null : stored.getQuery());
    }
}

package org.marsad.workflow.internal.completion;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * Keeps expressions out of queries. The engine evaluates JUEL, Spring beans included, that anybody puts into a query's
 * {@code orQueries} (CVE-2026-109432, fixed in the paid 7.24.14 alone); its own check looks at the outer query only.
 */
final class QueryExpressions {

    /** What the filters that we store ourselves may hold. */
    private static final Set<String> STORED = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    private QueryExpressions() {}

    /** @throws BadUserRequestException 400 in the REST API, if there is any expression in it */
    static void refuseAny(@Nullable Query<?, ?> query) {
        if (parts(query).stream().anyMatch(part -> !part.getExpressions().isEmpty())) {
            throw refused();
        }
    }

    /** @throws BadUserRequestException if a query to be stored holds another expression than who asks and when */
    static void refuseForeign(@Nullable Query<?, ?> query) {
        if (parts(query).stream()
                .anyMatch(part -> !STORED.containsAll(part.getExpressions().values()))) {
            throw refused();
        }
    }

    /** The query itself and what it joins by "or"; the engine keeps the query as the first of its own list. */
    private static List<? extends AbstractQuery<?, ?>> parts(@Nullable Query<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        }
        return query instanceof AbstractQuery<?, ?> other ? List.of(other) : List.of();
    }

    private static BadUserRequestException refused() {
        return new BadUserRequestException("Expressions are forbidden in queries");
    }
}

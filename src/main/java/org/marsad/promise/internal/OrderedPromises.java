package org.marsad.promise.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOrder;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.internal.FoundPromises.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Promises in the orders that readers ask for: from the database where one of its indexes has the order, from the search
 * index where words are looked for or titles compared, which no two databases do alike.
 */
@Component
class OrderedPromises {

    private final JdbcClient jdbc;
    private final PromiseRows promises;
    private final FoundPromises found;

    OrderedPromises(JdbcClient jdbc, PromiseRows promises, FoundPromises found) {
        this.jdbc = jdbc;
        this.promises = promises;
        this.found = found;
    }

    List<PromiseOverview> byId(PromiseFilter filter, @Nullable String afterId, int limit) {
        if (filter.query() != null) {
            return found(filter, Order.ID, "", afterId, limit);
        }
        Conditions where = new Conditions(filter);
        if (afterId != null) {
            where.add("id > ?", afterId);
        }
        return read(where, "id", limit);
    }

    List<PromiseOverview> find(
            PromiseFilter filter, PromiseOrder order, String language, @Nullable String afterId, int limit) {
        return switch (order) {
            case TITLE -> found(filter, Order.TITLE, language, afterId, limit);
            case LATEST_CHANGE ->
                filter.query() == null
                        ? latestFirst(new Conditions(filter), afterId, limit)
                        : found(filter, Order.LATEST_CHANGE, language, afterId, limit);
        };
    }

    private List<PromiseOverview> latestFirst(Conditions where, @Nullable String afterId, int limit) {
        if (afterId != null) {
            String then = "(select updated_at from promise where id = ?)";
            // Said twice: the first condition is where the index is entered.
            where.add("updated_at <= " + then, afterId);
            where.add("(updated_at < " + then + " or id > ?)", afterId, afterId);
        }
        return read(where, "updated_at desc, id", limit);
    }

    private List<PromiseOverview> read(Conditions where, String order, int limit) {
        return jdbc
                .sql("select * from promise where " + where.orderedBy(order) + " limit ?")
                .params(where.values(limit))
                .query(promises::row)
                .list()
                .stream()
                .map(PromiseRows.Row::overview)
                .toList();
    }

    private List<PromiseOverview> found(
            PromiseFilter filter, Order order, String language, @Nullable String afterId, int limit) {
        PromiseOverview after = afterId == null
                ? null
                : promises.find(afterId).map(PromiseRows.Row::overview).orElse(null);
        return promises.overviews(found.find(filter, order, language, after, limit));
    }
}

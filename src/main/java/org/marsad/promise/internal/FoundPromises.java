package org.marsad.promise.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOverview;

/** What the search index says of a filtered list, as committed: ids of promises, in one order on every database. */
public interface FoundPromises {

    /** How found promises are ordered. */
    enum Order {
        ID,
        LATEST_CHANGE,
        TITLE
    }

    /**
     * The next promises behind one of them, or the first ones.
     *
     * @param language in which titles are compared
     */
    List<String> find(PromiseFilter filter, Order order, String language, @Nullable PromiseOverview after, int limit);

    /** How many there are. */
    long count(PromiseFilter filter);
}

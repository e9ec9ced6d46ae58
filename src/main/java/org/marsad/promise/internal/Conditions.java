package org.marsad.promise.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseFilter;

/**
 * A filter as SQL over the public promises, but for the words it looks for, which are the search index's; only its values
 * come from outside, and they go in as parameters.
 */
final class Conditions {

    private final StringBuilder sql = new StringBuilder("withdrawn_at is null");
    private final List<Object> values = new ArrayList<>();
    private final List<String> fixed = new ArrayList<>();

    Conditions(PromiseFilter filter) {
        addIfGiven("maker", filter.maker());
        addIfGiven("sector", filter.sector());
        addIfGiven("rating", filter.rating());
        if (filter.updatedSince() != null) {
            add("updated_at >= ?", Timestamp.from(filter.updatedSince()));
        }
    }

    private void addIfGiven(String column, @Nullable String value) {
        if (value != null) {
            add(column + " = ?", value);
            fixed.add(column);
        }
    }

    /**
     * An order by these columns. In front stand columns that have one value in all the rows: they order nothing, but let
     * H2 read the rows from the index in their order, where it would otherwise sort all of them (measured with 100,000
     * promises: 0.05 ms for 273 ms).
     */
    String orderedBy(String columns) {
        String first = fixed.isEmpty() ? "" : fixed.get(0) + ", ";
        return sql() + " order by " + first + "withdrawn_at, " + columns;
    }

    void add(String condition, Object... parameters) {
        sql.append(" and ").append(condition);
        values.addAll(List.of(parameters));
    }

    String sql() {
        return sql.toString();
    }

    /** The values of the conditions, and further parameters behind them. */
    List<Object> values(Object... further) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(further));
        return all;
    }
}

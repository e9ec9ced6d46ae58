package org.marsad.data.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param described what the bundles call it: {@code title} for {@code title_ar} and all its languages
 * @param constraints by Frictionless Table Schema
 * @param value null where a row has none
 */
public record Column<R>(
        String name,
        String described,
        FieldType type,
        Map<String, Object> constraints,
        Function<R, @Nullable Object> value) {

    public Column {
        // Sorted: the same table is the same description on every node.
        constraints = new TreeMap<>(constraints);
    }

    /** True for a column that has nothing in some rows. */
    public boolean optional() {
        return !constraints.containsKey("required");
    }
}

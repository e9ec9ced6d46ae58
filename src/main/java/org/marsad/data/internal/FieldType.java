package org.marsad.data.internal;

import java.util.Locale;

/** What a column holds, by the names of Frictionless Table Schema. */
public enum FieldType {
    STRING,
    INTEGER,
    BOOLEAN,
    /** {@code YYYY-MM-DD}. */
    DATE,
    /** ISO 8601 in UTC, to the second, with {@code Z}. */
    DATETIME,
    /** A list as JSON; in CSV the JSON stands in the cell. */
    ARRAY;

    /** As the schema writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

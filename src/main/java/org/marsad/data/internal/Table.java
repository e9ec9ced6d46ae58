package org.marsad.data.internal;

import java.util.List;

/**
 * A table of the open data; its files are {@code <name>.csv} and {@code <name>.jsonl}.
 *
 * @param primaryKey names of the columns that together name a row
 */
public record Table<R>(String name, List<Column<R>> columns, List<String> primaryKey, List<ForeignKey> foreignKeys) {

    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** The column holds what another table, or this one, has in a column of its own. */
    public record ForeignKey(String column, String table, String otherColumn) {}
}

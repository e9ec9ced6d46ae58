package org.marsad.sealing;

import java.util.List;

/**
 * Columns of a table that were in clear until a migration sealed them.
 *
 * @param table its name, known as {@code t} in the other two
 * @param subject SQL of the id of the thing whose key seals them
 * @param where SQL of the rows that hold something
 * @param primaryKey columns that find a row again
 * @param row columns whose values tell the room's code the row, in its order
 */
public record SealedTable(
        String table, String subject, String where, List<String> primaryKey, List<String> row, List<String> columns) {

    public SealedTable {
        primaryKey = List.copyOf(primaryKey);
        row = List.copyOf(row);
        columns = List.copyOf(columns);
    }

    /** Rows that are told by their primary key. */
    public static SealedTable of(
            String table, String subject, String where, List<String> primaryKey, List<String> columns) {
        return new SealedTable(table, subject, where, primaryKey, primaryKey, columns);
    }
}

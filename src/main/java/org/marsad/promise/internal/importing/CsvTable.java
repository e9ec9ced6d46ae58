package org.marsad.promise.internal.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.promise.PromiseColumns;
import org.marsad.promise.SpreadsheetCell;

/**
 * The rows of a table of promises, each cell under the name of its column and as it was before it was made safe for
 * spreadsheets.
 */
record CsvTable(List<Line> lines) {

    private static final int MOST_ROWS = 2000;
    private static final int LONGEST_CELL = 200_000;

    /**
     * One row.
     *
     * @param number of the line of the file in which it begins, from 1
     * @param complete whether it has as many cells as there are columns
     */
    record Line(long number, boolean complete, Map<String, String> cells) {

        boolean has(String column) {
            return cells.containsKey(column);
        }

        String text(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static CsvTable read(byte[] content, List<String> languages) {
        CsvText text = CsvText.of(content);
        if (text.text().isBlank()) {
            throw new UnreadableImportException("empty");
        }
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(text.delimiter())
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text.text())) {
            return new CsvTable(lines(rows, languages));
        } catch (IOException | CsvParseException | IllegalArgumentException e) {
            throw new UnreadableImportException("syntax");
        }
    }

    private static List<Line> lines(CsvReader<CsvRecord> rows, List<String> languages) {
        List<String> columns = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (CsvRecord row : rows) {
            if (columns.isEmpty()) {
                columns.addAll(columns(row.getFields(), languages));
            } else if (row.getFields().stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(line(row, columns));
            }
            if (lines.size() > MOST_ROWS) {
                throw new UnreadableImportException("rows", String.valueOf(MOST_ROWS));
            }
        }
        if (lines.isEmpty()) {
            throw new UnreadableImportException("empty");
        }
        return lines;
    }

    private static List<String> columns(List<String> head, List<String> languages) {
        Set<String> known = new HashSet<>(PromiseColumns.names(languages));
        List<String> columns = head.stream().map(String::strip).toList();
        for (String column : columns) {
            if (!known.contains(column)) {
                throw new UnreadableImportException("column", shortened(column));
            }
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new UnreadableImportException("columnTwice");
        }
        if (!columns.contains(PromiseColumns.ID)) {
            throw new UnreadableImportException("columnMissing", PromiseColumns.ID);
        }
        return columns;
    }

    private static Line line(CsvRecord row, List<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), row.getFieldCount()); i++) {
            String cell = row.getField(i);
            if (cell.length() > LONGEST_CELL) {
                throw new UnreadableImportException("cell", String.valueOf(row.getStartingLineNumber()));
            }
            cells.put(columns.get(i), SpreadsheetCell.original(cell).replace("\r\n", "\n"));
        }
        return new Line(row.getStartingLineNumber(), row.getFieldCount() == columns.size(), cells);
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}

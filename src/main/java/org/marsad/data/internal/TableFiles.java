package org.marsad.data.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.SpreadsheetCell;

/** The two files of a table, written row by row. */
final class TableFiles<R> implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Table<R> table;
    private final HashedFile csvFile;
    private final HashedFile jsonFile;
    private final CsvWriter csv;
    private final JsonGenerator json;
    private long rows;

    TableFiles(Table<R> table, Path directory) throws IOException {
        this.table = table;
        this.csvFile = new HashedFile(directory.resolve(table.name() + ".csv"));
        this.jsonFile = new HashedFile(directory.resolve(table.name() + ".jsonl"));
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(csvFile, StandardCharsets.UTF_8));
        this.json = JSON.getFactory().createGenerator(jsonFile).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        csv.writeRecord(table.columns().stream().map(Column::name).toList());
    }

    void write(R row) {
        try {
            List<@Nullable Object> values = table.columns().stream()
                    .map(column -> plain(column.value().apply(row)))
                    .toList();
            csv.writeRecord(values.stream().map(TableFiles::cell).toList());
            json.writeStartObject();
            for (int i = 0; i < values.size(); i++) {
                json.writeObjectField(table.columns().get(i).name(), values.get(i));
            }
            json.writeEndObject();
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What JSON knows. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Instant moment) {
            return moment.truncatedTo(ChronoUnit.SECONDS).toString();
        }
        return value instanceof LocalDate day ? day.toString() : value;
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            return json(list);
        }
        return SpreadsheetCell.neutral(value.toString());
    }

    private static String json(List<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both are safe on the disk afterwards. */
    @Override
    public void close() throws IOException {
        try (HashedFile first = csvFile;
                HashedFile second = jsonFile) {
            csv.flush();
            if (rows > 0) {
                json.writeRaw('\n');
            }
            json.flush();
        }
    }

    /** Once they are closed: the CSV file first. */
    List<DataFile> described() {
        return List.of(
                csvFile.described(table.name() + ".csv", DataFile.CSV, rows),
                jsonFile.described(table.name() + ".jsonl", DataFile.JSON_LINES, rows));
    }
}

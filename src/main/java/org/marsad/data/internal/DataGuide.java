package org.marsad.data.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the page about the open data tells of its tables. */
@Component
public class DataGuide {

    private final OpenTables tables;
    private final CurrentExport current;

    DataGuide(OpenTables tables, CurrentExport current) {
        this.tables = tables;
        this.current = current;
    }

    /** The tables in the order of the description, with the sizes of their files if there are any yet. */
    public List<TableGuide> tables() {
        Optional<Export> export = export();
        return tables.all().stream()
                .map(table -> new TableGuide(
                        table.name(),
                        columns(table),
                        export.flatMap(each -> each.file(table.name() + ".csv")),
                        export.flatMap(each -> each.file(table.name() + ".jsonl"))))
                .toList();
    }

    private Optional<Export> export() {
        try {
            return Optional.of(current.get());
        } catch (ExportNotReadyException e) {
            return Optional.empty();
        }
    }

    /** The columns of a multilingual text stand together. */
    private static List<ColumnGuide> columns(Table<?> table) {
        List<ColumnGuide> guides = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            ColumnGuide last = guides.isEmpty() ? null : guides.get(guides.size() - 1);
            String key = DataPackage.describing(table, column);
            boolean same = last != null
                    && (last.key().equals(key) || column.described().equals("translated"));
            if (last != null && same) {
                last.names().add(column.name());
            } else {
                guides.add(new ColumnGuide(
                        new ArrayList<>(List.of(column.name())), column.type().code(), column.optional(), key));
            }
        }
        return guides;
    }

    /** A table with its columns and files. */
    public record TableGuide(
            String name, List<ColumnGuide> columns, Optional<DataFile> csv, Optional<DataFile> jsonLines) {}

    /**
     * A column, or those of a multilingual text.
     *
     * @param type by Frictionless Table Schema
     * @param key of the sentence about it in the bundles
     */
    public record ColumnGuide(List<String> names, String type, boolean optional, String key) {}
}

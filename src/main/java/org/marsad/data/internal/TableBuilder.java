package org.marsad.data.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.marsad.data.internal.Table.ForeignKey;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseColumns;

/** Puts a table together, column by column. */
final class TableBuilder<R> {

    private final List<String> languages;
    private final List<Column<R>> columns = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();

    /** @param languages of multilingual columns */
    TableBuilder(List<String> languages) {
        this.languages = languages;
    }

    TableBuilder<R> required(String name, FieldType type, Function<R, @Nullable Object> value) {
        return add(name, type, Map.of("required", true), value);
    }

    TableBuilder<R> optional(String name, FieldType type, Function<R, @Nullable Object> value) {
        return add(name, type, Map.of(), value);
    }

    TableBuilder<R> required(String name, FieldType type, String rule, Object is, Function<R, @Nullable Object> value) {
        return add(name, type, Map.of("required", true, rule, is), value);
    }

    TableBuilder<R> optional(String name, FieldType type, String rule, Object is, Function<R, @Nullable Object> value) {
        return add(name, type, Map.of(rule, is), value);
    }

    private TableBuilder<R> add(
            String name, FieldType type, Map<String, Object> rules, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(name, name, type, rules, value));
        return this;
    }

    /** The last column names a row of another table, or of this one. */
    TableBuilder<R> of(String table, String otherColumn) {
        foreignKeys.add(new ForeignKey(columns.get(columns.size() - 1).name(), table, otherColumn));
        return this;
    }

    /** A column for each language, and one that names the languages which are translations. */
    TableBuilder<R> multilingual(String name, Function<R, @Nullable LocalizedText> text) {
        for (String language : languages) {
            columns.add(
                    new Column<>(PromiseColumns.in(name, language), name, FieldType.STRING, new HashMap<>(), row -> {
                        LocalizedText words = text.apply(row);
                        return words == null ? null : words.texts().get(language);
                    }));
        }
        columns.add(new Column<>(
                PromiseColumns.translated(name), "translated", FieldType.STRING, new HashMap<>(), row -> {
                    LocalizedText words = text.apply(row);
                    return words == null || words.translated().isEmpty() ? null : String.join(" ", words.translated());
                }));
        return this;
    }

    Table<R> build(String name, String... primaryKey) {
        return new Table<>(name, columns, Arrays.asList(primaryKey), foreignKeys);
    }

    static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}

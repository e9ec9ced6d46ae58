package org.marsad.data.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.Languages;
import org.marsad.promise.Licence;
import org.marsad.promise.SiteAddress;
import org.marsad.promise.Team;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the description of the files: a Frictionless Data Package that readers of versions 1 and 2 understand. */
@Component
class DataPackage {

    private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private final OpenTables tables;
    private final SiteAddress site;
    private final MessageSource messages;
    private final Licence licence;
    private final Locale locale;

    DataPackage(OpenTables tables, SiteAddress site, MessageSource messages, Languages languages, Team team) {
        this.tables = tables;
        this.site = site;
        this.messages = messages;
        this.licence = team.licence();
        // A description has one language, and most who read it are programmers.
        this.locale = languages.speaks("en") ? Locale.ENGLISH : Locale.forLanguageTag(languages.first());
    }

    DataFile write(Path directory, Instant createdAt, List<DataFile> files) throws IOException {
        HashedFile file = new HashedFile(directory.resolve(Export.DESCRIPTION));
        try (file) {
            file.write(JSON.writeValueAsBytes(description(createdAt, files)));
        }
        return file.described(Export.DESCRIPTION, "application/json", 0);
    }

    private Map<String, Object> description(Instant createdAt, List<DataFile> files) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        all.put("profile", "data-package");
        all.put("name", "promises");
        all.put("title", message("site.name") + ": " + message("data.title"));
        all.put("description", message("data.lead"));
        all.put("homepage", site.of("/data"));
        all.put("created", createdAt.truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("licenses", List.of(Map.of("name", licence.spdx(), "path", licence.url(), "title", licence.name())));
        all.put("contributors", List.of(Map.of("title", message("site.name"), "path", site.of("/"))));
        all.put("resources", files.stream().map(this::resource).toList());
        return all;
    }

    private Map<String, Object> resource(DataFile file) {
        String name = file.name().substring(0, file.name().indexOf('.'));
        boolean csv = file.mediaType().equals(DataFile.CSV);
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", csv ? name : name + "-jsonl");
        resource.put("type", "table");
        resource.put("path", file.name());
        resource.put("title", message("data.table." + name));
        resource.put("description", message("data.table." + name + ".text"));
        resource.put("format", csv ? "csv" : "jsonl");
        resource.put("mediatype", file.mediaType());
        resource.put("encoding", "utf-8");
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        if (csv) {
            resource.put("profile", "tabular-data-resource");
            resource.put("dialect", dialect());
        }
        resource.put("schema", schema(table(name), csv ? "" : "-jsonl"));
        return resource;
    }

    private static Map<String, Object> dialect() {
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("delimiter", ",");
        dialect.put("lineTerminator", "\r\n");
        dialect.put("quoteChar", "\"");
        dialect.put("doubleQuote", true);
        dialect.put("header", true);
        return dialect;
    }

    private Table<?> table(String name) {
        return tables.all().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> schema(Table<?> table, String suffix) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "fields",
                table.columns().stream().map(column -> field(table, column)).toList());
        schema.put("missingValues", List.of(""));
        schema.put("primaryKey", table.primaryKey());
        if (!table.foreignKeys().isEmpty()) {
            schema.put(
                    "foreignKeys",
                    table.foreignKeys().stream()
                            .map(key -> foreignKey(table, key, suffix))
                            .toList());
        }
        return schema;
    }

    /** The name of the table itself is written as nothing. */
    private static Map<String, Object> foreignKey(Table<?> table, Table.ForeignKey key, String suffix) {
        String resource = key.table().equals(table.name()) ? "" : key.table() + suffix;
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("resource", resource);
        reference.put("fields", List.of(key.otherColumn()));
        Map<String, Object> foreign = new LinkedHashMap<>();
        foreign.put("fields", List.of(key.column()));
        foreign.put("reference", reference);
        return foreign;
    }

    private Map<String, Object> field(Table<?> table, Column<?> column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", column.type().code());
        field.put("description", message(describing(table, column)));
        if (!column.constraints().isEmpty()) {
            field.put("constraints", column.constraints());
        }
        return field;
    }

    /** The key of the sentence about a column. */
    static String describing(Table<?> table, Column<?> column) {
        return column.described().equals("translated")
                ? "data.column.translated"
                : "data.column." + table.name() + "." + column.described();
    }

    private String message(String key, @Nullable Object... values) {
        return messages.getMessage(key, values, locale);
    }
}

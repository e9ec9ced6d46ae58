package org.marsad.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through everything a database holds. */
public final class Tables {

    private Tables() {}

    /** Names, in small letters, of the tables in whose rows, of whatever type, the text stands. */
    public static List<String> holding(JdbcClient jdbc, String text) {
        return names(jdbc).stream()
                .filter(table -> holds(jdbc, table, text))
                .map(table -> table.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Everything that stands in each table, by its name in small letters; bytes as characters of Latin 1. */
    public static Map<String, String> contents(JdbcClient jdbc) {
        Map<String, String> contents = new LinkedHashMap<>();
        for (String table : names(jdbc)) {
            StringBuilder all = new StringBuilder();
            jdbc.sql("select * from \"" + table + "\"").query(row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    all.append(written(row.getObject(column))).append('\n');
                }
            });
            contents.put(table.toLowerCase(Locale.ROOT), all.toString());
        }
        return contents;
    }

    private static String written(@Nullable Object value) throws SQLException {
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        if (value instanceof Blob blob) {
            return written(blob.getBytes(1, (int) blob.length()));
        }
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }

    private static List<String> names(JdbcClient jdbc) {
        return jdbc.sql("""
                select table_name from information_schema.tables
                where lower(table_schema) = 'public' and table_type like '%TABLE' order by 1
                """).query(String.class).list();
    }

    private static boolean holds(JdbcClient jdbc, String table, String text) {
        return jdbc.sql("select * from \"" + table + "\"")
                .query((row, index) -> {
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        if (holds(row.getObject(column), text)) {
                            return true;
                        }
                    }
                    return false;
                })
                .list()
                .contains(true);
    }

    private static boolean holds(@Nullable Object value, String text) throws SQLException {
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length()).contains(text);
        }
        if (value instanceof Blob blob) {
            return holds(blob.getBytes(1, (int) blob.length()), text);
        }
        if (value instanceof byte[] bytes) {
            return contains(bytes, text, UTF_8) || contains(bytes, text, StandardCharsets.UTF_16BE);
        }
        return value != null && value.toString().contains(text);
    }

    private static boolean contains(byte[] bytes, String text, Charset charset) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
    }
}

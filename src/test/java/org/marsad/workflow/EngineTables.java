package org.marsad.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through everything the engine has stored. */
final class EngineTables {

    private EngineTables() {}

    /** Names of the engine's tables in whose rows, of whatever type, the text stands. */
    static List<String> holding(JdbcClient jdbc, String text) {
        return names(jdbc).stream()
                .filter(table -> jdbc.sql("select * from " + table)
                        .query((row, index) -> {
                            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                                if (holds(row.getObject(column), text)) {
                                    return true;
                                }
                            }
                            return false;
                        })
                        .list()
                        .contains(true))
                .toList();
    }

    private static List<String> names(JdbcClient jdbc) {
        List<String> names = new ArrayList<>();
        for (Map<String, Object> row : jdbc.sql(
                        "select table_name as t from information_schema.tables where upper(table_name) like 'ACT\\_%' escape '\\'")
                .query()
                .listOfRows()) {
            names.add(String.valueOf(row.values().iterator().next()));
        }
        return names;
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

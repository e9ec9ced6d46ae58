package org.marsad.sealing;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.marsad.sealing.MasterKey.Wrapped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table whose rows hold a key wrapped by a master key, in the columns {@code wrapped_by} and {@code wrapped_key}. Rooms that
 * have such tables declare one as a bean; when the master key is exchanged, their keys are wrapped anew.
 */
public final class WrappedKeys {

    private static final Logger LOG = LoggerFactory.getLogger(WrappedKeys.class);

    /** What a row's key belongs to, as it was given when it was wrapped. */
    @FunctionalInterface
    public interface Context {

        String of(ResultSet row) throws SQLException;
    }

    private final String table;
    private final List<String> primaryKey;
    private final Context context;

    public WrappedKeys(String table, List<String> primaryKey, Context context) {
        this.table = table;
        this.primaryKey = List.copyOf(primaryKey);
        this.context = context;
    }

    String table() {
        return table;
    }

    /** How many keys each master key wraps, by its id. */
    Map<String, Long> byMasterKey(JdbcClient jdbc) {
        Map<String, Long> counted = new TreeMap<>();
        jdbc.sql("select wrapped_by, count(*) from " + table + " group by wrapped_by")
                .query(row -> {
                    counted.put(row.getString(1), row.getLong(2));
                });
        return counted;
    }

    /**
     * Wraps so many keys anew that this master key wraps. A row that is deleted or wrapped by another node meanwhile stays
     * as it is.
     *
     * @return how many were wrapped anew; 0 when nothing is left that can be
     */
    int rewrap(JdbcClient jdbc, MasterKey master, String by, int most) {
        List<Held> held = jdbc.sql(
                        "select * from " + table + " where wrapped_by = ? fetch first " + most + " rows only")
                .param(by)
                .query((row, n) -> held(row))
                .list();
        int done = 0;
        for (Held each : held) {
            try {
                Wrapped wrapped = master.wrap(master.unwrap(each.wrapped(), each.context()), each.context());
                done += update(jdbc, each, wrapped);
            } catch (IOException e) {
                LOG.error("a key of {} cannot be wrapped anew", table, e);
            }
        }
        return done;
    }

    private Held held(ResultSet row) throws SQLException {
        List<Object> id = new java.util.ArrayList<>();
        for (String column : primaryKey) {
            id.add(row.getObject(column));
        }
        return new Held(
                List.copyOf(id),
                context.of(row),
                new Wrapped(row.getString("wrapped_by"), row.getString("wrapped_key")));
    }

    private int update(JdbcClient jdbc, Held held, Wrapped wrapped) {
        return jdbc.sql("update " + table + " set wrapped_by = ?, wrapped_key = ? where wrapped_by = ? and "
                        + String.join(" = ? and ", primaryKey) + " = ?")
                .params(wrapped.by(), wrapped.key(), held.wrapped().by())
                .params(held.id())
                .update();
    }

    private record Held(List<Object> id, String context, Wrapped wrapped) {}
}

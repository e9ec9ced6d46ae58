package org.marsad.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Seals what earlier versions stored in clear, in one transaction. Rooms that have such tables declare one as a bean. */
public class SealingMigration implements JavaMigration {

    private static final int BATCH = 500;
    private static final String SUBJECT = "sealing_subject";

    private final MigrationVersion version;
    private final String description;
    private final MasterKey master;
    private final List<SealedTable> tables;

    /** @param version as in the names of the SQL migrations, with dots */
    public SealingMigration(String version, String description, MasterKey master, SealedTable... tables) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
        this.master = master;
        this.tables = List.of(tables);
    }

    @Override
    public void migrate(Context context) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        jdbc.setFetchSize(BATCH);
        TextKeys keys = new StoredTextKeys(jdbc, master);
        tables.forEach(table -> seal(jdbc, keys, table));
        more(jdbc, keys);
    }

    /** What else the room has to change with it. */
    protected void more(JdbcTemplate jdbc, TextKeys keys) {}

    private static void seal(JdbcTemplate jdbc, TextKeys keys, SealedTable table) {
        List<Object[]> batch = new ArrayList<>();
        String update = update(table);
        jdbc.query(
                "select " + table.subject() + " as " + SUBJECT + ", t.* from " + table.table() + " t where "
                        + table.where(),
                row -> {
                    batch.add(sealed(keys, table, row));
                    if (batch.size() == BATCH) {
                        jdbc.batchUpdate(update, List.copyOf(batch));
                        batch.clear();
                    }
                });
        jdbc.batchUpdate(update, batch);
    }

    private static String update(SealedTable table) {
        return "update " + table.table() + " set " + String.join(" = ?, ", table.columns()) + " = ? where "
                + String.join(" = ? and ", table.primaryKey()) + " = ?";
    }

    private static Object[] sealed(TextKeys keys, SealedTable table, ResultSet row) throws SQLException {
        List<Object> parts = new ArrayList<>();
        for (String column : table.row()) {
            parts.add(row.getObject(column));
        }
        SealedRow sealing = keys.of(row.getObject(SUBJECT, UUID.class)).row(table.table(), parts.toArray());
        List<@Nullable Object> values = new ArrayList<>();
        for (String column : table.columns()) {
            values.add(sealing.sealAny(column, row.getString(column)));
        }
        for (String column : table.primaryKey()) {
            values.add(row.getObject(column));
        }
        return values.toArray();
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}

package org.marsad.workflow.internal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.support.PostgresDatabase;
import org.springframework.mock.env.MockEnvironment;

/** Whether somebody administers already, asked of a database that no engine has opened. */
class AdministratorsInTablesTests {

    private static final String TABLE =
            "create table ACT_ID_MEMBERSHIP (USER_ID_ varchar(64) not null, GROUP_ID_ varchar(64) not null)";

    @TempDir
    Path directory;

    private final AdministratorsInTables administrators = new AdministratorsInTables();

    @Test
    void whereThereIsNoDatabaseThereIsNobodyAndNoneIsMade() {
        assertThat(mayExist("jdbc:h2:file:" + directory.resolve("db"), "marsad", ""))
                .isFalse();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void anAdministratorInH2IsFoundAndAnAnalystIsNone() throws SQLException {
        finds("jdbc:h2:file:" + directory.resolve("db"), "marsad", "");
    }

    @Test
    void anAdministratorInPostgresIsFoundAndAnAnalystIsNone() throws Exception {
        finds(PostgresDatabase.newDatabase(), "postgres", "postgres");
    }

    @Test
    void ofADatabaseThatDoesNotAnswerTheStartItselfWillTell() {
        assertThat(mayExist("jdbc:postgresql://127.0.0.1:1/none", "marsad", "")).isTrue();
    }

    private void finds(String url, String username, String password) throws SQLException {
        assertThat(mayExist(url, username, password)).isFalse();
        run(url, username, password, TABLE, "insert into ACT_ID_MEMBERSHIP values ('a', 'analysts')");
        assertThat(mayExist(url, username, password)).isFalse();
        run(url, username, password, "insert into ACT_ID_MEMBERSHIP values ('b', 'administrators')");
        assertThat(mayExist(url, username, password)).isTrue();
    }

    private static void run(String url, String username, String password, String... statements) throws SQLException {
        try (Connection database = DriverManager.getConnection(url, username, password);
                Statement statement = database.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private boolean mayExist(String url, String username, String password) {
        return administrators.mayExist(new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty("spring.datasource.username", username)
                .withProperty("spring.datasource.password", password));
    }
}

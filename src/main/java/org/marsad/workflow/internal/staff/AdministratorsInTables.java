package org.marsad.workflow.internal.staff;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.marsad.security.EarlierAdministrators;
import org.marsad.security.StaffRole;
import org.springframework.core.env.Environment;

/** Looks into the engine's tables of accounts, if they are there, without an engine and without making a database. */
class AdministratorsInTables implements EarlierAdministrators {

    private static final String MEMBERS = "select count(*) from ACT_ID_MEMBERSHIP where GROUP_ID_ = ?";

    /** H2 would make its file, where a first start is refused. */
    private static final String WITHOUT_MAKING_ONE = ";IFEXISTS=TRUE";

    /** What H2 says when it must not make one: database not found, by its two codes. */
    private static final Set<Integer> NO_DATABASE = Set.of(90146, 90149);

    @Override
    public boolean mayExist(Environment settings) {
        String url = settings.getProperty("spring.datasource.url", "");
        try (Connection database = DriverManager.getConnection(
                        url.startsWith("jdbc:h2:") ? url + WITHOUT_MAKING_ONE : url,
                        settings.getProperty("spring.datasource.username", ""),
                        settings.getProperty("spring.datasource.password", ""));
                PreparedStatement count = database.prepareStatement(MEMBERS)) {
            count.setString(1, StaffRole.ADMINISTRATOR.group());
            try (ResultSet rows = count.executeQuery()) {
                return rows.next() && rows.getLong(1) > 0;
            }
        } catch (SQLException e) {
            return !isEmpty(e);
        }
    }

    /** No database or no such table (class 42 of SQL's states): nobody has started here yet. */
    private static boolean isEmpty(SQLException e) {
        return NO_DATABASE.contains(e.getErrorCode())
                || String.valueOf(e.getSQLState()).startsWith("42");
    }
}

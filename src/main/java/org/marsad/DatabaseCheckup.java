package org.marsad;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** A database that others run: whether it still gets corrections, and who may log in to it. The embedded one comes with us. */
class DatabaseCheckup implements Checkup {

    /** 14 got its last corrections on 12 November 2026 (postgresql.org/support/versioning). */
    private static final int OLDEST = 15;

    @Override
    public List<Weakness> weaknesses(Environment settings) {
        String url = settings.getProperty("spring.datasource.url", "");
        if (!url.startsWith("jdbc:postgresql:")) {
            return List.of();
        }
        List<Weakness> found = new ArrayList<>();
        String username = settings.getProperty("spring.datasource.username", "");
        String password = settings.getProperty("spring.datasource.password", "");
        if (password.isBlank() || password.equals(username)) {
            found.add(Weakness.of("database-password"));
        }
        try (Connection database = DriverManager.getConnection(url, username, password)) {
            age(database.getMetaData().getDatabaseMajorVersion()).ifPresent(found::add);
        } catch (SQLException e) {
            found.add(Weakness.of("database-unreachable"));
        }
        return found;
    }

    static Optional<Weakness> age(int version) {
        return version < OLDEST ? Optional.of(Weakness.of("database-old", String.valueOf(version))) : Optional.empty();
    }
}

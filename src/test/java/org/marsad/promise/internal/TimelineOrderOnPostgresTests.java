package org.marsad.promise.internal;

import org.marsad.support.PostgresDatabase;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class TimelineOrderOnPostgresTests extends TimelineOrderTests {

    TimelineOrderOnPostgresTests() {
        super(new DriverManagerDataSource(PostgresDatabase.newDatabase(), "postgres", "postgres"));
    }
}

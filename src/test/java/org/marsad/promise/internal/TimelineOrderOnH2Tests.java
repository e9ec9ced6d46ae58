package org.marsad.promise.internal;

import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

class TimelineOrderOnH2Tests extends TimelineOrderTests {

    TimelineOrderOnH2Tests() {
        super(JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));
    }
}

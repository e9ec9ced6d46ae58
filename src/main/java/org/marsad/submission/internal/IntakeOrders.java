package org.marsad.submission.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders about intake, which are only ever added to: every node reads the newest, and who closed it stays known. */
@Repository
class IntakeOrders {

    private final JdbcClient jdbc;

    IntakeOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(IntakeOrder order) {
        jdbc.sql("""
                insert into intake_order (closed, tracking_closed, expected_until, reason, ordered_by, ordered_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        order.closed(),
                        order.trackingClosed(),
                        order.expectedUntil() == null ? null : Timestamp.from(order.expectedUntil()))
                .params(order.reason(), order.by(), Timestamp.from(order.at()))
                .update();
    }

    /** The one that holds; empty if nobody ever ordered anything. */
    Optional<IntakeOrder> newest() {
        return latest(1).stream().findFirst();
    }

    List<IntakeOrder> latest(int most) {
        return jdbc.sql("select * from intake_order order by number desc fetch first " + most + " rows only")
                .query(IntakeOrders::order)
                .list();
    }

    private static IntakeOrder order(ResultSet row, int number) throws SQLException {
        Timestamp until = row.getTimestamp("expected_until");
        return new IntakeOrder(
                row.getBoolean("closed"),
                row.getBoolean("tracking_closed"),
                until == null ? null : until.toInstant(),
                row.getString("reason"),
                row.getString("ordered_by"),
                row.getTimestamp("ordered_at").toInstant());
    }
}

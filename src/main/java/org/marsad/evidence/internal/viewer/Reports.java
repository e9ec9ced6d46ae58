package org.marsad.evidence.internal.viewer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.marsad.inspection.Malware;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What inspections found, item by item. */
@Repository
class Reports {

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Report> of(UUID itemId) {
        return jdbc.sql("select * from inspection_report where evidence_item_id = ?")
                .param(itemId)
                .query(Reports::report)
                .optional();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getString("extension_type"),
                row.getString("tool"),
                row.getTimestamp("inspected_at").toInstant(),
                Malware.Verdict.valueOf(row.getString("malware_verdict")),
                row.getString("malware_signature"),
                row.getString("malware_engine"));
    }
}

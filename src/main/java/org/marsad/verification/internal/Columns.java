package org.marsad.verification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.marsad.submission.ReasonCode;

/** The columns that the tables of this room have in common. */
final class Columns {

    private Columns() {}

    /** The drivers take no {@link Instant}. */
    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Signature signature(ResultSet row, String person) throws SQLException {
        return new Signature(
                row.getString("task_id"),
                row.getString(person),
                row.getObject("process_version", Integer.class),
                row.getObject("completed_at", OffsetDateTime.class).toInstant());
    }

    static @Nullable ReasonCode reason(ResultSet row) throws SQLException {
        String code = row.getString("reason");
        return code == null ? null : ReasonCode.valueOf(code);
    }

    static @Nullable String code(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}

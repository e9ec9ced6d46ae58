package org.marsad.promise.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EvidenceRecord;
import org.marsad.promise.EvidenceStrength;

/** The columns of {@code timeline_evidence} that say how it was verified. */
final class RecordColumns {

    private static final int COLUMNS = 11;

    private RecordColumns() {}

    /** The values in the order of the columns; all null without a record. */
    static List<@Nullable Object> of(@Nullable EvidenceRecord kept) {
        if (kept == null) {
            return Collections.nCopies(COLUMNS, null);
        }
        return Arrays.asList(
                kept.conclusion(),
                kept.strength().name(),
                String.join(",", kept.methods()),
                kept.claimedDate(),
                kept.claimedPlace(),
                kept.verifiedDate(),
                kept.verifiedPlace(),
                kept.verifiedOn(),
                kept.approvedOn(),
                kept.confirmedOn(),
                kept.processVersion());
    }

    static @Nullable EvidenceRecord read(ResultSet row) throws SQLException {
        String conclusion = row.getString("record_conclusion");
        if (conclusion == null) {
            return null;
        }
        return new EvidenceRecord(
                conclusion,
                EvidenceStrength.valueOf(row.getString("record_strength")),
                Stream.of(row.getString("record_methods").split(","))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                row.getObject("record_claimed_date", LocalDate.class),
                row.getString("record_claimed_place"),
                row.getObject("record_verified_date", LocalDate.class),
                row.getString("record_verified_place"),
                row.getObject("record_verified_on", LocalDate.class),
                row.getObject("record_approved_on", LocalDate.class),
                row.getObject("record_confirmed_on", LocalDate.class),
                row.getObject("record_process_version", Integer.class));
    }
}

package org.marsad.verification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.PartialDate;
import org.marsad.verification.Verifications.EditorialDecision;
import org.springframework.jdbc.core.RowMapper;

/** Reads an editorial act from its row. */
record EditorialActRow(PublicCopyChoices copies) implements RowMapper<EditorialAct> {

    @Override
    public EditorialAct mapRow(ResultSet row, int index) throws SQLException {
        UUID submission = row.getObject("submission_id", UUID.class);
        int number = row.getInt("number");
        EditorialDecision decision = EditorialDecision.valueOf(row.getString("decision"));
        return new EditorialAct(
                submission,
                number,
                row.getInt("round"),
                Columns.signature(row, "editor"),
                decision,
                decision == EditorialDecision.APPROVED ? approval(row, submission, number) : null,
                Columns.reason(row),
                row.getString("note"));
    }

    private Approval approval(ResultSet row, UUID submission, int number) throws SQLException {
        return new Approval(
                new PartialDate(
                        row.getObject("entry_date", LocalDate.class),
                        DatePrecision.valueOf(row.getString("entry_precision"))),
                row.getString("entry_text_ar"),
                row.getString("entry_text_en"),
                row.getString("rating_from"),
                row.getString("rating_to"),
                row.getBoolean("two_editors"),
                row.getString("justification"),
                row.getObject("review_date", LocalDate.class),
                copies.of(submission, number));
    }
}

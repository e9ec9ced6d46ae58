package org.marsad.verification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.PartialDate;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.marsad.verification.Verifications.EditorialDecision;
import org.springframework.jdbc.core.RowMapper;

/** Reads an editorial act from its row. */
record EditorialActRow(TextKeys keys, PublicCopyChoices copies) implements RowMapper<EditorialAct> {

    static SealedRow sealed(TextKeys keys, UUID submissionId, int number) {
        return keys.of(submissionId).row("editorial_decision", submissionId, number);
    }

    @Override
    public EditorialAct mapRow(ResultSet row, int index) throws SQLException {
        UUID submission = row.getObject("submission_id", UUID.class);
        int number = row.getInt("number");
        SealedRow sealed = sealed(keys, submission, number);
        EditorialDecision decision = EditorialDecision.valueOf(row.getString("decision"));
        return new EditorialAct(
                submission,
                number,
                row.getInt("round"),
                Columns.signature(row, "editor"),
                decision,
                decision == EditorialDecision.APPROVED ? approval(row, sealed, copies.of(submission, number)) : null,
                Columns.reason(row),
                sealed.openAny("note", row.getString("note")));
    }

    private static Approval approval(ResultSet row, SealedRow sealed, List<PublicCopyChoice> copies)
            throws SQLException {
        return new Approval(
                new PartialDate(
                        row.getObject("entry_date", LocalDate.class),
                        DatePrecision.valueOf(row.getString("entry_precision"))),
                sealed.openAny("entry_text_ar", row.getString("entry_text_ar")),
                sealed.openAny("entry_text_en", row.getString("entry_text_en")),
                row.getString("rating_from"),
                row.getString("rating_to"),
                row.getBoolean("two_editors"),
                sealed.openAny("justification", row.getString("justification")),
                row.getObject("review_date", LocalDate.class),
                copies);
    }
}

package org.marsad.submission.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.marsad.submission.Channel;
import org.marsad.submission.Consent;
import org.marsad.submission.Relation;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.springframework.jdbc.core.RowMapper;

/** Reads a submission from its row, in which everything that its submitter said of the facts is sealed. */
record SubmissionRow(TextKeys keys) implements RowMapper<Submission> {

    static final String TABLE = "submission";
    static final String STATEMENT = "statement";
    static final String RELATION = "relation";
    static final String EVENT_DATE = "event_date";
    static final String EVENT_PLACE = "event_place";
    static final String EXPLANATION = "outcome_explanation";

    static SealedRow sealed(TextKeys keys, UUID id) {
        return keys.of(id).row(TABLE, id);
    }

    @Override
    public Submission mapRow(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        SealedRow sealed = sealed(keys, id);
        String statement = row.getString(STATEMENT);
        String relation = sealed.openAny(RELATION, row.getString(RELATION));
        String eventDate = sealed.openAny(EVENT_DATE, row.getString(EVENT_DATE));
        return new Submission(
                id,
                row.getLong("number"),
                row.getString("promise_id"),
                // Nothing is sealed in what was purged, and its key is gone.
                statement.isEmpty() ? "" : sealed.open(STATEMENT, statement),
                Consent.valueOf(row.getString("consent")),
                relation == null ? null : Relation.valueOf(relation),
                eventDate == null ? null : LocalDate.parse(eventDate),
                sealed.openAny(EVENT_PLACE, row.getString(EVENT_PLACE)),
                row.getString("language"),
                SubmissionStatus.valueOf(row.getString("status")),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("expected_by").toInstant(),
                Channel.valueOf(row.getString("channel")),
                row.getString("entered_by"),
                date(row.getDate("received_on")),
                instant(row.getTimestamp("appealed_at")),
                instant(row.getTimestamp("purged_at")));
    }

    private static @Nullable LocalDate date(@Nullable Date day) {
        return day == null ? null : day.toLocalDate();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}

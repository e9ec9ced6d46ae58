package org.marsad.verification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The analysts' conclusions for single evidence items, by round. */
@Repository
@OneConnection
class Assessments {

    private final JdbcClient jdbc;
    private final TextKeys keys;

    Assessments(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    void append(VerificationRound round) {
        round.assessments().forEach(assessment -> append(round.submissionId(), round.number(), assessment));
    }

    private SealedRow sealed(UUID submissionId, int round, UUID itemId) {
        return keys.of(submissionId).row("verification_assessment", submissionId, round, itemId);
    }

    private void append(UUID submissionId, int round, Assessment assessment) {
        SealedRow sealed = sealed(submissionId, round, assessment.evidenceItemId());
        jdbc.sql("""
                insert into verification_assessment (submission_id, round, evidence_item_id, conclusion, strength,
                    methods, findings, event_date, event_place)
                values (:submission, :round, :item, :conclusion, :strength, :methods, :findings, :date, :place)
                """)
                .param("submission", submissionId)
                .param("round", round)
                .param("item", assessment.evidenceItemId())
                .param("conclusion", assessment.conclusion().name())
                .param("strength", assessment.strength().name())
                .param("methods", assessment.methods().stream().map(Enum::name).collect(Collectors.joining(",")))
                .param("findings", sealed.seal("findings", assessment.findings()))
                .param("date", sealed.sealAny("event_date", assessment.eventDate()))
                .param("place", sealed.sealAny("event_place", assessment.eventPlace()))
                .update();
    }

    List<Assessment> of(UUID submissionId, int round) {
        return jdbc.sql("select * from verification_assessment where submission_id = :submission and round = :round")
                .param("submission", submissionId)
                .param("round", round)
                .query(this::assessment)
                .list();
    }

    private Assessment assessment(ResultSet row, int index) throws SQLException {
        UUID item = row.getObject("evidence_item_id", UUID.class);
        SealedRow sealed = sealed(row.getObject("submission_id", UUID.class), row.getInt("round"), item);
        String date = sealed.openAny("event_date", row.getString("event_date"));
        return new Assessment(
                item,
                Conclusion.valueOf(row.getString("conclusion")),
                EvidenceStrength.valueOf(row.getString("strength")),
                methods(row.getString("methods")),
                sealed.open("findings", row.getString("findings")),
                date == null ? null : LocalDate.parse(date),
                sealed.openAny("event_place", row.getString("event_place")));
    }

    private static List<VerificationMethod> methods(String codes) {
        return Stream.of(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(VerificationMethod::valueOf)
                .toList();
    }
}

package org.marsad.verification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The analysts' conclusions for single evidence items, by round. */
@Repository
class Assessments {

    private final JdbcClient jdbc;

    Assessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(VerificationRound round) {
        round.assessments().forEach(assessment -> append(round.submissionId(), round.number(), assessment));
    }

    private void append(UUID submissionId, int round, Assessment assessment) {
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
                .param("findings", assessment.findings())
                .param("date", assessment.eventDate())
                .param("place", assessment.eventPlace())
                .update();
    }

    List<Assessment> of(UUID submissionId, int round) {
        return jdbc.sql("select * from verification_assessment where submission_id = :submission and round = :round")
                .param("submission", submissionId)
                .param("round", round)
                .query(Assessments::assessment)
                .list();
    }

    private static Assessment assessment(ResultSet row, int index) throws SQLException {
        return new Assessment(
                row.getObject("evidence_item_id", UUID.class),
                Conclusion.valueOf(row.getString("conclusion")),
                EvidenceStrength.valueOf(row.getString("strength")),
                methods(row.getString("methods")),
                row.getString("findings"),
                row.getObject("event_date", LocalDate.class),
                row.getString("event_place"));
    }

    private static List<VerificationMethod> methods(String codes) {
        return Stream.of(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(VerificationMethod::valueOf)
                .toList();
    }
}

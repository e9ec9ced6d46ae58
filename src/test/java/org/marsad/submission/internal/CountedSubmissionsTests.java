package org.marsad.submission.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.submission.SubmissionStatus.INFORMATION_REQUESTED;
import static org.marsad.submission.SubmissionStatus.IN_VERIFICATION;
import static org.marsad.submission.SubmissionStatus.NOT_ACCEPTED;
import static org.marsad.submission.SubmissionStatus.PUBLISHED;
import static org.marsad.submission.SubmissionStatus.RECEIVED;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marsad.submission.SubmissionFigures.Moves;
import org.marsad.submission.SubmissionFigures.Waiting;
import org.marsad.submission.SubmissionStatus;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Submissions in numbers, on each database. */
@RepositoryTest
@Import(CountedSubmissions.class)
abstract class CountedSubmissionsTests {

    private static final Instant FIRST = Instant.parse("2026-09-05T21:00:00Z");

    @Autowired
    private CountedSubmissions counted;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aMovementCountsInTheWeekItFallsInto() {
        UUID id = submission(PUBLISHED);
        move(id, 0, RECEIVED, FIRST);
        move(id, 1, IN_VERIFICATION, FIRST.plusSeconds(1));
        move(id, 2, PUBLISHED, FIRST.plus(Duration.ofDays(14)).minusMillis(1));
        UUID other = submission(NOT_ACCEPTED);
        move(other, 0, RECEIVED, FIRST.plus(Duration.ofDays(7)).minusMillis(1));
        move(other, 1, NOT_ACCEPTED, FIRST.plus(Duration.ofDays(14)));
        assertThat(counted.weekly(FIRST, List.of(RECEIVED, PUBLISHED, NOT_ACCEPTED)))
                .containsExactly(new Moves(0, RECEIVED, 2), new Moves(1, PUBLISHED, 1), new Moves(2, NOT_ACCEPTED, 1));
    }

    @Test
    void whatMovedBeforeTheFirstWeekIsLeftOut() {
        move(submission(RECEIVED), 0, RECEIVED, FIRST.minusMillis(1));
        assertThat(counted.weekly(FIRST, List.of(RECEIVED))).isEmpty();
    }

    @Test
    void whoWaitsLongestForAnAnswerComesFirst() {
        UUID late = submission(INFORMATION_REQUESTED);
        move(late, 0, RECEIVED, FIRST);
        move(late, 1, INFORMATION_REQUESTED, FIRST.plusSeconds(60));
        UUID early = submission(INFORMATION_REQUESTED);
        move(early, 0, INFORMATION_REQUESTED, FIRST.plusSeconds(10));
        move(submission(IN_VERIFICATION), 0, IN_VERIFICATION, FIRST);
        assertThat(counted.awaitingSubmitter(10)).extracting(Waiting::id).containsExactly(early, late);
        assertThat(counted.awaitingSubmitter(10).get(0).since()).isEqualTo(FIRST.plusSeconds(10));
        assertThat(counted.awaitingSubmitter(1)).extracting(Waiting::id).containsExactly(early);
        assertThat(counted.awaitingSubmitter()).isEqualTo(2);
    }

    @Test
    void whoWasAskedTwiceWaitsSinceTheLastQuestion() {
        UUID id = submission(INFORMATION_REQUESTED);
        move(id, 0, INFORMATION_REQUESTED, FIRST);
        move(id, 1, IN_VERIFICATION, FIRST.plusSeconds(10));
        move(id, 2, INFORMATION_REQUESTED, FIRST.plusSeconds(20));
        assertThat(counted.awaitingSubmitter(10).get(0).since()).isEqualTo(FIRST.plusSeconds(20));
    }

    private UUID submission(SubmissionStatus status) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into submission (id, promise_id, statement, consent, language, status, submitted_at, expected_by,
                    receipt_hash, receipt_expires_at)
                values (?, 'coalition-presence', 'نص', 'PUBLISH', 'ar', ?, ?, ?, ?, ?)
                """)
                .params(id, status.name(), Timestamp.from(FIRST), Timestamp.from(FIRST))
                .params(id.toString().replace("-", ""), Timestamp.from(FIRST))
                .update();
        return id;
    }

    private void move(UUID id, int position, SubmissionStatus status, Instant at) {
        jdbc.sql("insert into submission_status (submission_id, position, status, at) values (?, ?, ?, ?)")
                .params(id, position, status.name(), Timestamp.from(at))
                .update();
    }
}

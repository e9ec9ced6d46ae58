package org.marsad.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.PartialDate;
import org.marsad.sealing.SealingRoom;
import org.marsad.submission.ReasonCode;
import org.marsad.support.RepositoryTest;
import org.marsad.verification.StaffTask;
import org.marsad.verification.StaffTexts;
import org.marsad.verification.Verifications.AnalystOutcome;
import org.marsad.verification.Verifications.ConfirmationOutcome;
import org.marsad.verification.Verifications.EditorialDecision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;

/** The verification record's tables, on both databases. */
@RepositoryTest
@Import({
    SealingRoom.class,
    VerificationRounds.class,
    Assessments.class,
    EditorialActs.class,
    PublicCopyChoices.class,
    Confirmations.class,
    AppealRecord.class,
    SeenRatings.class,
    Recusals.class,
    HandOvers.class,
    Moves.class
})
abstract class VerificationRecordRepositoryTests {

    /** Longer in UTF-16 units than in characters: the databases count differently. */
    private static final String LONGEST = "𐎠".repeat(StaffTexts.MAXIMUM);

    private static final Instant AT =
            Instant.parse("2026-01-02T03:04:05.678901Z").truncatedTo(ChronoUnit.MICROS);

    private final UUID submission = UUID.randomUUID();

    @Autowired
    VerificationRounds rounds;

    @Autowired
    EditorialActs acts;

    @Autowired
    Confirmations confirmations;

    @Autowired
    SeenRatings seenRatings;

    @Autowired
    Recusals recusals;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Moves moves;

    @Test
    void everybodyStepsOutOnce() {
        Recusal recusal = new Recusal("analyst1", LONGEST, AT);
        recusals.append(submission, recusal);
        assertThat(recusals.of(submission)).containsExactly(recusal);
        assertThat(recusals.of(submission, "analyst1")).contains(recusal);
        assertThat(recusals.of(submission, "analyst2")).isEmpty();
        assertThat(recusals.latest(1)).containsExactly(new Recusals.Recorded(submission, recusal));
        assertThatThrownBy(() -> recusals.append(submission, new Recusal("analyst1", "مرة أخرى", AT)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void handOversAndMovesComeBackInTheOrderTheyHappened() {
        HandOver first = new HandOver(StaffTask.VERIFY_EVIDENCE, "analyst1", "analyst2", LONGEST, AT);
        HandOver second = new HandOver(StaffTask.VERIFY_EVIDENCE, "analyst2", "analyst1", "عدتُ", AT);
        handOvers.append(submission, "task-1", first);
        handOvers.append(submission, "task-1", second);
        assertThat(handOvers.of(submission)).containsExactly(first, second);
        Move there = new Move("one", "another", "analyst1", LONGEST, AT);
        Move back = new Move("another", "one", "editor1", "خطأ", AT);
        moves.append(submission, there);
        moves.append(submission, back);
        assertThat(moves.of(submission)).containsExactly(there, back);
    }

    @Test
    void aRoundComesBackAsItWasWritten() {
        VerificationRound round = round(1, "task-1");
        rounds.append(round);
        assertThat(rounds.of(submission)).containsExactly(round);
        assertThat(rounds.last(submission)).contains(round);
    }

    @Test
    void theLastRoundIsTheOneOfTheHighestNumber() {
        rounds.append(round(1, "task-1"));
        rounds.append(question(2, "task-2"));
        assertThat(rounds.last(submission)).contains(question(2, "task-2"));
        assertThat(rounds.of(submission)).extracting(VerificationRound::number).containsExactly(1, 2);
        assertThat(rounds.analystsOf(submission)).containsExactlyInAnyOrder("analyst1", "analyst2");
    }

    @Test
    void aTaskHasOneRoundOnly() {
        rounds.append(round(1, "task-1"));
        assertThat(rounds.holdsTask("task-1")).isTrue();
        assertThatThrownBy(() -> rounds.append(round(2, "task-1"))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void anApprovalComesBackWithEverythingThatWasApproved() {
        rounds.append(round(1, "task-1"));
        EditorialAct act = act(1, "task-2", EditorialDecision.APPROVED, approval());
        acts.append(act);
        assertThat(acts.of(submission)).containsExactly(act);
    }

    @Test
    void aRejectionHasItsReasonAndNoApproval() {
        rounds.append(round(1, "task-1"));
        acts.append(act(1, "task-2", EditorialDecision.REJECTED, null));
        assertThat(acts.last(submission)).hasValueSatisfying(act -> {
            assertThat(act.reason()).isEqualTo(ReasonCode.PRIVACY_RISK);
            assertThat(act.approval()).isNull();
        });
    }

    @Test
    void aTaskHasOneDecisionOnly() {
        rounds.append(round(1, "task-1"));
        acts.append(act(1, "task-2", EditorialDecision.REJECTED, null));
        assertThatThrownBy(() -> acts.append(act(2, "task-2", EditorialDecision.REJECTED, null)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void anApprovalHasOneConfirmationOnly() {
        rounds.append(round(1, "task-1"));
        EditorialAct act = act(1, "task-2", EditorialDecision.APPROVED, approval());
        acts.append(act);
        confirmations.append(confirmation("task-3"));
        assertThat(confirmations.of(act)).contains(confirmation("task-3"));
        assertThatThrownBy(() -> confirmations.append(confirmation("task-4")))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void theRatingSeenIsTheOneRememberedLast() {
        seenRatings.remember("task-2", submission, "DONE");
        seenRatings.remember("task-2", submission, "STALLED");
        assertThat(seenRatings.by("task-2")).contains("STALLED");
        assertThat(seenRatings.by("another task")).isEmpty();
    }

    private VerificationRound round(int number, String task) {
        Assessment bare = new Assessment(
                new UUID(0, 1),
                Conclusion.NOT_RELEVANT,
                EvidenceStrength.UNCONFIRMED,
                List.of(),
                "لا صلة لها بالوعد",
                null,
                null);
        Assessment full = new Assessment(
                new UUID(0, 2),
                Conclusion.CORROBORATES,
                EvidenceStrength.CONFIRMED,
                List.of(VerificationMethod.values()),
                LONGEST,
                LocalDate.of(2021, 12, 29),
                LONGEST);
        return new VerificationRound(
                submission,
                number,
                signature(task, "analyst1"),
                AnalystOutcome.VERIFIED,
                LONGEST,
                null,
                null,
                List.of(bare, full));
    }

    private VerificationRound question(int number, String task) {
        return new VerificationRound(
                submission,
                number,
                signature(task, "analyst2"),
                AnalystOutcome.INFORMATION_NEEDED,
                "ينقص المكان",
                "𐎠".repeat(StaffTexts.MESSAGE_MAXIMUM),
                null,
                List.of());
    }

    private EditorialAct act(int number, String task, EditorialDecision decision, @Nullable Approval approval) {
        return new EditorialAct(
                submission,
                number,
                1,
                signature(task, "editor1"),
                decision,
                approval,
                approval == null ? ReasonCode.PRIVACY_RISK : null,
                "ملاحظة");
    }

    private static Approval approval() {
        return new Approval(
                new PartialDate(LocalDate.of(2020, 9, 15), DatePrecision.MONTH),
                LONGEST,
                LONGEST,
                "DONE",
                "BROKEN",
                true,
                LONGEST,
                LocalDate.of(2030, 1, 1),
                List.of(new PublicCopyChoice(new UUID(0, 1), false, LONGEST)));
    }

    private Confirmation confirmation(String task) {
        return new Confirmation(
                submission, 1, signature(task, "editor2"), ConfirmationOutcome.CONFIRMED, "DONE", LONGEST);
    }

    private static Signature signature(String task, String by) {
        Instant at = Instant.parse("2026-01-02T03:04:05.678901Z").truncatedTo(ChronoUnit.MICROS);
        return new Signature(task, by, 3, at);
    }
}

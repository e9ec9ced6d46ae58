package org.marsad.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.verification.StaffTask.APPROVE_ASSESSMENT;
import static org.marsad.verification.StaffTask.CONFIRM_RATING;
import static org.marsad.verification.StaffTask.VERIFY_EVIDENCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.PartialDate;
import org.marsad.sealing.SealingRoom;
import org.marsad.submission.ReasonCode;
import org.marsad.support.OnH2;
import org.marsad.support.RepositoryTest;
import org.marsad.verification.StaffTask;
import org.marsad.verification.Verifications.AnalystOutcome;
import org.marsad.verification.Verifications.ConfirmationOutcome;
import org.marsad.verification.Verifications.EditorialDecision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RepositoryTest
@OnH2
@Import({
    SealingRoom.class,
    VerificationRounds.class,
    Assessments.class,
    EditorialActs.class,
    PublicCopyChoices.class,
    Confirmations.class,
    AppealRecord.class,
    Recusals.class,
    Outsiders.class,
    FourEyesTests.Entered.class,
    FourEyes.class
})
class FourEyesTests {

    private final UUID submission = UUID.randomUUID();

    @Autowired
    VerificationRounds rounds;

    @Autowired
    EditorialActs acts;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Recusals recusals;

    @Autowired
    Entered entered;

    @Autowired
    FourEyes fourEyes;

    @BeforeEach
    void sentByTheSubmitter() {
        entered.by = null;
    }

    @ParameterizedTest
    @EnumSource(StaffTask.class)
    void anybodyMayBegin(StaffTask task) {
        assertThat(fourEyes.mayWork(task, submission, "somebody")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "analyst, VERIFY_EVIDENCE, true",
        "analyst, APPROVE_ASSESSMENT, false",
        "analyst, CONFIRM_RATING, false",
        "approver, VERIFY_EVIDENCE, false",
        "approver, APPROVE_ASSESSMENT, true",
        "approver, CONFIRM_RATING, false",
        "confirmer, VERIFY_EVIDENCE, false",
        "confirmer, APPROVE_ASSESSMENT, true",
        "confirmer, CONFIRM_RATING, true",
        "somebody, VERIFY_EVIDENCE, true",
        "somebody, APPROVE_ASSESSMENT, true",
        "somebody, CONFIRM_RATING, true"
    })
    void whoDidOneThingMayNotDoAnother(String who, StaffTask task, boolean may) {
        verified("analyst", AnalystOutcome.VERIFIED);
        decided("approver", EditorialDecision.APPROVED, true);
        confirmed("confirmer", ConfirmationOutcome.RETURNED);
        assertThat(fourEyes.mayWork(task, submission, who)).isEqualTo(may);
    }

    @Test
    void whoVerifiedAnEarlierRoundNeitherApprovesNorConfirmsALaterOne() {
        verified("first", AnalystOutcome.INFORMATION_NEEDED);
        verified("second", AnalystOutcome.VERIFIED);
        assertThat(fourEyes.mayWork(APPROVE_ASSESSMENT, submission, "first")).isFalse();
        assertThat(fourEyes.mayWork(CONFIRM_RATING, submission, "first")).isFalse();
    }

    @Test
    void whoReturnedItDoesNotVerifyIt() {
        verified("analyst", AnalystOutcome.VERIFIED);
        decided("editor", EditorialDecision.RETURNED, false);
        assertThat(fourEyes.mayWork(VERIFY_EVIDENCE, submission, "editor")).isFalse();
        assertThat(fourEyes.mayWork(VERIFY_EVIDENCE, submission, "analyst")).isTrue();
    }

    @Test
    void whoApprovedAnEarlierRoundMayConfirmTheApprovalOfAnother() {
        verified("analyst", AnalystOutcome.VERIFIED);
        decided("first", EditorialDecision.RETURNED, false);
        verified("analyst", AnalystOutcome.VERIFIED);
        decided("second", EditorialDecision.APPROVED, true);
        assertThat(fourEyes.mayWork(CONFIRM_RATING, submission, "first")).isTrue();
        assertThat(fourEyes.mayWork(CONFIRM_RATING, submission, "second")).isFalse();
    }

    @Test
    void oneSubmissionSaysNothingAboutAnother() {
        verified("analyst", AnalystOutcome.VERIFIED);
        assertThat(fourEyes.mayWork(APPROVE_ASSESSMENT, UUID.randomUUID(), "analyst"))
                .isTrue();
    }

    @Test
    void nothingIsReadyWithoutAVerification() {
        assertThat(fourEyes.readyToPublish(submission)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AnalystOutcome.class)
    void aVerificationAloneIsNotReady(AnalystOutcome outcome) {
        verified("analyst", outcome);
        assertThat(fourEyes.readyToPublish(submission)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, true", "RETURNED, false", "REJECTED, false"})
    void anApprovalByAnotherIsReady(EditorialDecision decision, boolean ready) {
        verified("analyst", AnalystOutcome.VERIFIED);
        decided("editor", decision, false);
        assertThat(fourEyes.readyToPublish(submission).isPresent()).isEqualTo(ready);
    }

    @Test
    void anApprovalByTheAnalystIsNotReady() {
        verified("both", AnalystOutcome.INFORMATION_NEEDED);
        verified("analyst", AnalystOutcome.VERIFIED);
        decided("both", EditorialDecision.APPROVED, false);
        assertThat(fourEyes.readyToPublish(submission)).isEmpty();
    }

    @Test
    void anApprovalOfAnEarlierRoundIsNotReady() {
        verified("analyst", AnalystOutcome.VERIFIED);
        decided("editor", EditorialDecision.APPROVED, false);
        verified("analyst", AnalystOutcome.VERIFIED);
        assertThat(fourEyes.readyToPublish(submission)).isEmpty();
    }

    @Test
    void aRatingOfTwoEditorsIsNotReadyBeforeTheSecondSpoke() {
        verified("analyst", AnalystOutcome.VERIFIED);
        decided("editor", EditorialDecision.APPROVED, true);
        assertThat(fourEyes.readyToPublish(submission)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "second, CONFIRMED, true",
        "second, RETURNED, false",
        "editor, CONFIRMED, false",
        "analyst, CONFIRMED, false"
    })
    void aRatingOfTwoEditorsIsReadyOnceAThirdPersonConfirmed(String who, ConfirmationOutcome outcome, boolean ready) {
        verified("analyst", AnalystOutcome.VERIFIED);
        decided("editor", EditorialDecision.APPROVED, true);
        confirmed(who, outcome);
        assertThat(fourEyes.readyToPublish(submission).isPresent()).isEqualTo(ready);
    }

    @Test
    void whatIsPublishedExpectsTheRatingThatTheLastEditorSaw() {
        verified("analyst", AnalystOutcome.VERIFIED);
        decided("editor", EditorialDecision.APPROVED, true);
        confirmed("second", ConfirmationOutcome.CONFIRMED);
        assertThat(fourEyes.readyToPublish(submission))
                .hasValueSatisfying(
                        approved -> assertThat(approved.expectedRating()).isEqualTo("STALLED"));
    }

    @ParameterizedTest
    @EnumSource(StaffTask.class)
    void whoSteppedOutDoesNothingAnyMore(StaffTask task) {
        steppedOut("somebody", "2026-01-01T00:00:00Z");
        assertThat(fourEyes.mayWork(task, submission, "somebody")).isFalse();
        assertThat(fourEyes.mayWork(task, UUID.randomUUID(), "somebody")).isTrue();
        assertThat(fourEyes.mayWork(task, submission, "another")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(StaffTask.class)
    void whoEnteredItForItsSubmitterTakesNoFurtherPart(StaffTask task) {
        entered.by = "somebody";
        assertThat(fourEyes.mayWork(task, submission, "somebody")).isFalse();
        assertThat(fourEyes.mayWork(task, submission, "another")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"analyst, false", "editor, false", "second, false", "somebody, true"})
    void nothingIsReadyThatRestsOnWhoEnteredIt(String who, boolean ready) {
        approvedByTwo();
        entered.by = who;
        assertThat(fourEyes.readyToPublish(submission).isPresent()).isEqualTo(ready);
    }

    @ParameterizedTest
    @CsvSource({
        "analyst, 2026-01-02T03:04:04Z, false",
        "editor, 2026-01-02T03:04:05Z, false",
        "second, 2026-01-02T03:04:05Z, false",
        "second, 2026-01-02T03:04:06Z, true",
        "somebody, 2026-01-02T03:04:04Z, true"
    })
    void nothingIsReadyThatRestsOnWorkAfterSteppingOut(String who, String at, boolean ready) {
        approvedByTwo();
        steppedOut(who, at);
        assertThat(fourEyes.readyToPublish(submission).isPresent()).isEqualTo(ready);
    }

    /** Each of them at 2026-01-02T03:04:05Z. */
    private void approvedByTwo() {
        verified("analyst", AnalystOutcome.VERIFIED);
        decided("editor", EditorialDecision.APPROVED, true);
        confirmed("second", ConfirmationOutcome.CONFIRMED);
    }

    private void steppedOut(String who, String at) {
        recusals.append(submission, new Recusal(who, "يعرف المرسِل", Instant.parse(at)));
    }

    private void verified(String who, AnalystOutcome outcome) {
        int number = rounds.of(submission).size() + 1;
        rounds.append(
                new VerificationRound(submission, number, signature(who), outcome, "ملخص", null, null, List.of()));
    }

    private void decided(String who, EditorialDecision decision, boolean twoEditors) {
        Approval approval = new Approval(
                new PartialDate(LocalDate.of(2021, 12, 29), DatePrecision.DAY),
                "نص",
                null,
                "DONE",
                "BROKEN",
                twoEditors,
                "تبرير",
                null,
                List.of());
        acts.append(new EditorialAct(
                submission,
                acts.of(submission).size() + 1,
                rounds.of(submission).size(),
                signature(who),
                decision,
                decision == EditorialDecision.APPROVED ? approval : null,
                decision == EditorialDecision.REJECTED ? ReasonCode.DUPLICATE : null,
                null));
    }

    private void confirmed(String who, ConfirmationOutcome outcome) {
        confirmations.append(
                new Confirmation(submission, acts.of(submission).size(), signature(who), outcome, "STALLED", null));
    }

    private static Signature signature(String who) {
        return new Signature(UUID.randomUUID().toString(), who, null, Instant.parse("2026-01-02T03:04:05Z"));
    }

    /** Who entered the submission of this test. */
    static class Entered implements Enterers {

        @Nullable
        private String by;

        @Override
        public Optional<String> of(UUID submissionId) {
            return Optional.ofNullable(by);
        }
    }
}

package org.marsad.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marsad.submission.SubmissionStatus.CHECKING_FILES;
import static org.marsad.submission.SubmissionStatus.IN_EDITORIAL_REVIEW;
import static org.marsad.submission.SubmissionStatus.IN_VERIFICATION;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marsad.correction.CorrectionDecided;
import org.marsad.submission.EmailAddress;
import org.marsad.submission.ReasonCode;
import org.marsad.submission.SubmissionPurged;
import org.marsad.submission.Submitter;
import org.marsad.submission.SubmitterContacts;
import org.marsad.support.Mail;
import org.marsad.support.MailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What a submitter is written, and what becomes of the address. */
abstract class SubmissionLettersTests extends NotificationRoomTest {

    @Autowired
    private SubmitterContacts port;

    @Autowired
    private ApplicationEventPublisher events;

    private static final String MARKER = "أرقام اللوحات كانت مغطاة بطين أحمر يومها";

    @Test
    void anAddressThatNobodyConfirmedIsAskedOnceAndToldNothing() throws MessagingException {
        String address = newAddress();
        UUID id = submit(address);
        toEditors(id);
        postman.deliver();
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(1);
        assertThat(last(address).text()).contains("/ar/notifications/confirm?token=");
    }

    @Test
    void whoConfirmedIsToldOfWhatTheTeamDidInOneLetter() throws MessagingException {
        String address = newAddress();
        UUID id = submitAndConfirm(address);
        toEditors(id);
        submissions.tellSubmitter(id, "هل لديك صورة أخرى؟");
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(2);
        assertThat(last(address).text())
                .contains("هناك جديد بشأن ما أرسلته إلينا.", "https://marsad.example/ar/track\r\n");
        submissions.tellSubmitter(id, "وهل تذكر التاريخ؟");
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(3);
    }

    @Test
    void aQuestionIsOneLetterAndTheSubmittersOwnAnswerIsNone() throws MessagingException {
        String address = newAddress();
        UUID id = submitAndConfirm(address);
        submissions.moveTo(id, CHECKING_FILES);
        submissions.moveTo(id, IN_VERIFICATION);
        transaction.executeWithoutResult(status -> submissions.askSubmitter(id, "متى كان ذلك؟", "analyst1"));
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(2);
        submissions.moveTo(id, IN_VERIFICATION);
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(2);
    }

    @Test
    void newsThatIsTakenBackIsNoNews() throws MessagingException {
        String address = newAddress();
        UUID id = submitAndConfirm(address);
        transaction.executeWithoutResult(status -> {
            submissions.tellSubmitter(id, "…");
            status.setRollbackOnly();
        });
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(1);
    }

    @Test
    void noLetterSaysAnythingOfWhatWasSent() throws MessagingException {
        String address = newAddress();
        String receipt = submitter()
                .receiptFor(Submitter.form().field("statement", MARKER).field("contact_email", address));
        UUID id = newest();
        postman.deliver();
        confirm(last(address));
        toEditors(id);
        submissions.tellSubmitter(id, MARKER);
        postman.deliver();
        submissions.notAccepted(id, ReasonCode.MANIPULATED, MARKER);
        postman.deliver();
        assertThat(MailServer.to(address))
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter.everything())
                        .doesNotContain(
                                "طين", receipt, receipt.replace(" ", ""), "MANIPULATED", "coalition", id.toString())
                        .doesNotContain("التحالف", Submitter.STATEMENT));
    }

    @Test
    void aLetterIsNeutralOnALockedScreenAndStopsByOneClick() throws MessagingException {
        String address = newAddress();
        submitAndConfirm(address);
        Mail letter = last(address);
        assertThat(letter.subject()).isEqualTo("رسالة من مرصد");
        assertThat(letter.sender()).isEqualTo("مرصد");
        assertThat(letter.header("Subject")).matches("\\p{ASCII}+").contains("=?UTF-8?");
        assertThat(letter.header("From")).contains("<news@marsad.example>");
        assertThat(letter.header("Content-Language")).isEqualTo("ar");
        assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(letter.html()).contains("dir=\"rtl\"").doesNotContain("<img", "<script", "url(");
        assertThat(letter.everything()).doesNotContain("X-Mailer");
        String link = letter.header("List-Unsubscribe").replaceAll("\\s", "");
        assertThat(link)
                .startsWith("<https://marsad.example/ar/notifications/stop?token=")
                .endsWith(">");
        String path = link.substring("<https://marsad.example".length(), link.length() - 1);
        assertThat(submitter().page(path, "List-Unsubscribe", "One-Click").statusCode())
                .isEqualTo(200);
        assertThat(contacts(address)).isZero();
    }

    @Test
    void thePublicationIsTheLastLetterAndErasesTheAddress() throws MessagingException {
        String address = newAddress();
        UUID id = submitAndConfirm(address);
        toEditors(id);
        submissions.published(id, UUID.randomUUID());
        assertThat(contactsOf(id)).isZero();
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(2);
        assertThat(last(address).text()).contains("هذه آخر رسالة: محونا عنوانك.");
        assertThat(addressesInTheOutbox()).isZero();
        submissions.tellSubmitter(id, "شكراً لك");
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(2);
        assertThat(stop(last(address)).statusCode()).isEqualTo(200);
    }

    @Test
    void withdrawingErasesTheAddressWithoutALetter() throws MessagingException {
        String address = newAddress();
        UUID id = submitAndConfirm(address);
        submissions.withdrawn(id);
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(1);
        assertThat(contactsOf(id)).isZero();
    }

    @Test
    void theEndErasesAnAddressThatNobodyConfirmedWithItsQuestion() throws MessagingException {
        String address = newAddress();
        UUID id = submit(address);
        submissions.withdrawn(id);
        postman.deliver();
        assertThat(MailServer.to(address)).isEmpty();
        assertThat(contactsOf(id)).isZero();
        assertThat(addressesInTheOutbox()).isZero();
    }

    @Test
    void anAddressIsKeptForTheAppealAndThenErased() throws MessagingException {
        String address = newAddress();
        UUID id = submitAndConfirm(address);
        toEditors(id);
        submissions.notAccepted(id, ReasonCode.UNVERIFIABLE, null);
        postman.deliver();
        assertThat(last(address).text()).doesNotContain("آخر رسالة");
        clock.moveTo(Duration.ofDays(29));
        sweep.sweep();
        assertThat(contactsOf(id)).isEqualTo(1);
        clock.moveTo(Duration.ofDays(31));
        sweep.sweep();
        assertThat(contactsOf(id)).isZero();
    }

    @Test
    void whoAppealsIsWrittenToUntilTheSecondDecision() throws MessagingException {
        String address = newAddress();
        UUID id = submitAndConfirm(address);
        toEditors(id);
        submissions.notAccepted(id, ReasonCode.UNVERIFIABLE, null);
        jdbc.sql("update submission set appealed_at = submitted_at where id = ?")
                .param(id)
                .update();
        submissions.moveTo(id, IN_VERIFICATION);
        clock.moveTo(Duration.ofDays(31));
        sweep.sweep();
        assertThat(contactsOf(id)).isEqualTo(1);
        submissions.notAccepted(id, ReasonCode.UNVERIFIABLE, null);
        postman.deliver();
        assertThat(last(address).text()).contains("آخر رسالة");
        assertThat(contactsOf(id)).isZero();
    }

    @Test
    void whoAskedForACorrectionIsToldOnceAndForgotten() throws MessagingException {
        String address = newAddress();
        UUID request = UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> port.given(request, EmailAddress.of(address).orElseThrow(), "en"));
        postman.deliver();
        confirm(last(address));
        transaction.executeWithoutResult(status -> events.publishEvent(new CorrectionDecided(request)));
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(2);
        assertThat(last(address).text()).contains("This is the last letter");
        assertThat(contactsOf(request)).isZero();
        assertThat(addressesInTheOutbox()).isZero();
    }

    @Test
    void aSubmissionThatIsPurgedLeavesNoAddressAndNoLetter() throws MessagingException {
        String address = newAddress();
        UUID id = submitAndConfirm(address);
        submissions.tellSubmitter(id, "…");
        transaction.executeWithoutResult(status -> events.publishEvent(new SubmissionPurged(id)));
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(1);
        assertThat(contactsOf(id)).isZero();
    }

    @Test
    void noAddressStandsInClearAnywhere() throws MessagingException {
        String address = newAddress();
        UUID id = submitAndConfirm(address);
        submissions.tellSubmitter(id, "…");
        String local = address.substring(0, address.indexOf('@'));
        for (String table : new String[] {"submission", "mail_contact", "mail_asked", "outbox_message"}) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.values())
                            .allSatisfy(value -> assertThat(readable(value)).doesNotContain(local)));
        }
    }

    @Test
    void aMoveThatIsRefusedErasesNothing() {
        UUID id = submit(newAddress());
        assertThatThrownBy(() -> submissions.published(id, UUID.randomUUID())).isInstanceOf(RuntimeException.class);
        assertThat(contactsOf(id)).isEqualTo(1);
    }

    private void toEditors(UUID id) {
        submissions.moveTo(id, CHECKING_FILES);
        submissions.moveTo(id, IN_VERIFICATION);
        submissions.moveTo(id, IN_EDITORIAL_REVIEW);
    }

    private UUID newest() {
        return jdbc.sql("select id from submission order by number desc fetch first 1 row only")
                .query(UUID.class)
                .single();
    }

    private long contactsOf(UUID submission) {
        return jdbc.sql("select count(*) from mail_contact where submission_id = ?")
                .param(submission)
                .query(Long.class)
                .single();
    }

    /** Contacts whose last letter went to this address. */
    private long contacts(String address) {
        assertThat(MailServer.to(address)).isNotEmpty();
        return contactsOf(newest());
    }

    private long addressesInTheOutbox() {
        return jdbc.sql("select count(*) from outbox_message where recipient is not null")
                .query(Long.class)
                .single();
    }

    private static String readable(Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                : String.valueOf(value);
    }
}

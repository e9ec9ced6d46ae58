package org.marsad.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.submission.Submitter;
import org.marsad.support.Mail;
import org.marsad.support.MailServer;
import org.springframework.beans.factory.annotation.Autowired;

/** Only who can read the box confirms, and whoever can read it stops. */
abstract class DoubleOptInTests extends NotificationRoomTest {

    @Autowired
    private Tokens tokens;

    @Autowired
    private DoubleOptIn optIn;

    @BeforeEach
    void nobodyIsKnown() {
        jdbc.sql("delete from outbox_message").update();
        jdbc.sql("delete from mail_contact").update();
    }

    @Test
    void openingTheLinkConfirmsNothing() throws MessagingException {
        Mail letter = asked(newAddress());
        String link = letter.link("/notifications/confirm?token=");
        assertThat(submitter().get(link).body()).contains("<form").contains("أؤكد العنوان");
        assertThat(submitter().get(letter.link("/notifications/stop?token=")).body())
                .contains("أوقف الرسائل");
        assertThat(confirmed()).isZero();
        assertThat(press(link).statusCode()).isEqualTo(200);
        assertThat(press(link).body()).contains("تأكّد العنوان");
        assertThat(confirmed()).isEqualTo(1);
    }

    @Test
    void aLinkIsTooOldAfterSevenDaysAndTheAddressErased() throws MessagingException {
        Mail letter = asked(newAddress());
        clock.moveTo(Duration.ofDays(7));
        assertThat(confirm(letter).statusCode()).isEqualTo(404);
        sweep.sweep();
        assertThat(rows("mail_contact")).isZero();
        assertThat(confirm(letter).statusCode()).isEqualTo(404);
    }

    @Test
    void anUnsentQuestionOfAnErasedAddressIsNeverSent() throws MessagingException {
        String address = newAddress();
        submit(address);
        clock.moveTo(Duration.ofDays(8));
        sweep.sweep();
        postman.deliver();
        assertThat(MailServer.to(address)).isEmpty();
    }

    @Test
    void guessedAndChangedTokensOpenNothing() throws MessagingException {
        Mail letter = asked(newAddress());
        String token = letter.link("/notifications/confirm?token=").split("token=")[1];
        String other = tokens.of(Tokens.Purpose.CONFIRM, UUID.randomUUID());
        String stop = letter.link("/notifications/stop?token=").split("token=")[1];
        for (String wrong : List.of(
                "",
                "x",
                other,
                stop,
                token.substring(1),
                token + "A",
                (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1),
                token.substring(0, 22) + other.substring(22),
                "A".repeat(64),
                "%00' or 1=1 --",
                "ا".repeat(5000))) {
            assertThat(submitter()
                            .page("/en/notifications/confirm", "token", wrong)
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(404);
            assertThat(submitter()
                            .page("/en/notifications/stop", "token", wrong.equals(stop) ? token : wrong)
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(200);
        }
        assertThat(rows("mail_contact")).isEqualTo(1);
        assertThat(confirmed()).isZero();
    }

    @Test
    void whoStoppedIsNotBroughtBackByAnOldLetter() throws MessagingException {
        String address = newAddress();
        UUID id = submitAndConfirm(address);
        Mail letter = last(address);
        submissions.tellSubmitter(id, "…");
        assertThat(stop(letter).statusCode()).isEqualTo(200);
        assertThat(stop(letter).statusCode()).isEqualTo(200);
        assertThat(confirm(letter).statusCode()).isEqualTo(404);
        submissions.tellSubmitter(id, "…");
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(1);
    }

    @Test
    void nobodyCanHaveUsFillAStrangersBox() throws MessagingException {
        String address = newAddress();
        for (int i = 0; i < 5; i++) {
            submit(i % 2 == 0 ? address : address.replace("reader", "READER"));
        }
        postman.deliver();
        assertThat(MailServer.to(address).size()
                        + MailServer.to(address.replace("reader", "READER")).size())
                .isEqualTo(3);
        clock.moveTo(Duration.ofDays(1));
        submit(address);
        postman.deliver();
        assertThat(rows("mail_contact")).isEqualTo(4);
    }

    @Test
    void aDatabaseThatIsStolenConfirmsNobody() throws MessagingException {
        Mail letter = asked(newAddress());
        String token = letter.link("/notifications/confirm?token=").split("token=")[1];
        for (String table : List.of("mail_contact", "outbox_message", "mail_asked")) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString())
                    .doesNotContain(token)
                    .doesNotContain(token.substring(22));
        }
        assertThat(optIn.confirm(token)).isTrue();
    }

    @Test
    void addressesThatAreNoneAreRefusedAndNothingIsWritten() {
        for (String hostile : List.of(
                "a@example.org\r\nBcc: victim@example.org",
                "a@example.org\nSubject: x",
                "a@example.org,b@example.org",
                "a@example.org b@example.org",
                "<a@example.org>",
                "\"a b\"@example.org",
                "a@[127.0.0.1]",
                "a@localhost",
                "a@b@example.org",
                "a" + "b".repeat(64) + "@example.org",
                "a@" + "b.".repeat(150) + "org",
                "a@-example.org",
                "a..b@example.org",
                "\u202ea@example.org",
                "مراسل@example.org")) {
            int status = submitter()
                    .submit(Submitter.form().field("contact_email", hostile))
                    .statusCode();
            assertThat(status).as(hostile).isEqualTo(422);
        }
        assertThat(rows("mail_contact")).isZero();
        assertThat(rows("outbox_message")).isZero();
    }

    @Test
    void anAddressInAnArabicDomainIsWrittenTo() throws MessagingException {
        String address = newAddress();
        submit(address.replace("example.org", "مثال.إختبار"));
        postman.deliver();
        assertThat(MailServer.to(address.replace("example.org", "xn--mgbh0fb.xn--kgbechtv")))
                .hasSize(1);
    }

    private Mail asked(String address) throws MessagingException {
        submit(address);
        postman.deliver();
        return last(address);
    }

    private long confirmed() {
        return jdbc.sql("select count(confirmed_at) from mail_contact")
                .query(Long.class)
                .single();
    }
}

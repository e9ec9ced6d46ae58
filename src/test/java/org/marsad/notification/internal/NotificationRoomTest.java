package org.marsad.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.marsad.notification.NotificationRoom;
import org.marsad.submission.MovableClock;
import org.marsad.submission.Submissions;
import org.marsad.submission.Submitter;
import org.marsad.support.Mail;
import org.marsad.support.MailServer;
import org.marsad.support.Multipart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of the room drive: submitters, the desk's side of submissions, the postman. */
@NotificationRoom
abstract class NotificationRoomTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected Submissions submissions;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected Postman postman;

    @Autowired
    protected MailSweep sweep;

    @LocalServerPort
    private int port;

    @AfterEach
    void isNowAgain() {
        clock.moveTo(Duration.ZERO);
    }

    protected final Submitter submitter() {
        return new Submitter(port);
    }

    /** An address that no other test uses. */
    protected static String newAddress() {
        return "reader" + NUMBER.incrementAndGet() + "@example.org";
    }

    /** Sends a submission with an address; its id. */
    protected final UUID submit(String address) {
        return submit(Submitter.form().field("contact_email", address).field("language", "ar"));
    }

    protected final UUID submit(Multipart form) {
        HttpResponse<String> answer = submitter().submit(form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return jdbc.sql("select id from submission order by number desc fetch first 1 row only")
                .query(UUID.class)
                .single();
    }

    /** Sends a submission and confirms its address; its id. */
    protected final UUID submitAndConfirm(String address) throws MessagingException {
        UUID id = submit(address);
        postman.deliver();
        assertThat(confirm(last(address)).statusCode()).isEqualTo(200);
        return id;
    }

    protected final HttpResponse<String> confirm(Mail letter) {
        return press(letter.link("/notifications/confirm?token="));
    }

    protected final HttpResponse<String> stop(Mail letter) {
        return press(letter.link("/notifications/stop?token="));
    }

    /** Presses the button of the page that a link leads to. */
    protected final HttpResponse<String> press(String link) {
        String[] parts = link.split("\\?token=", 2);
        return submitter().page(parts[0], "token", parts[1]);
    }

    protected static Mail last(String address) {
        List<Mail> letters = MailServer.to(address);
        assertThat(letters).isNotEmpty();
        return letters.get(letters.size() - 1);
    }

    protected final long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}

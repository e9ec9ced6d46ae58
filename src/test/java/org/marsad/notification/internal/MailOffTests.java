package org.marsad.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.submission.Submitter.PROMISE;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marsad.notification.NotificationRoomConfiguration;
import org.marsad.promise.EntryKind;
import org.marsad.promise.PromiseNews;
import org.marsad.submission.SubmissionRoomConfiguration;
import org.marsad.submission.Submitter;
import org.marsad.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Where no mail is sent, no address is asked for and none is kept. */
@OnH2
@ActiveProfiles("demo")
@SpringBootTest(
        classes = {SubmissionRoomConfiguration.class, NotificationRoomConfiguration.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "marsad.base-url=https://marsad.example")
class MailOffTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @LocalServerPort
    private int port;

    @Test
    void pagesOfferNoAddress() {
        assertThat(browser().get("/ar/submit").body()).doesNotContain("contact_email");
        for (String language : List.of("ar", "en", "ckb")) {
            assertThat(browser().get("/" + language + "/promises/" + PROMISE).body())
                    .doesNotContain("subscription", "type=\"email\"");
        }
        String path = "/ar/promises/" + PROMISE + "/subscription";
        assertThat(browser().get(path).statusCode()).isEqualTo(404);
        assertThat(browser().page(path, "email", "reader@example.org").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAddressThatIsSentAllTheSameIsTakenByTheContractAndNotKept() {
        int status = browser()
                .submit(Submitter.form().field("contact_email", "witness@example.org"))
                .statusCode();
        events.publishEvent(new PromiseNews(PROMISE, UUID.randomUUID(), EntryKind.EVENT));
        assertThat(status).isEqualTo(201);
        for (String table : new String[] {"mail_contact", "mail_asked", "outbox_message"}) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void theLinkToStopOfAnEarlierLetterStillWorks() {
        assertThat(browser().page("/ar/notifications/stop", "token", "x").statusCode())
                .isEqualTo(200);
    }

    private Submitter browser() {
        return new Submitter(port);
    }
}

package org.marsad.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.MailServer;
import org.marsad.support.StubbornMailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Nothing is lost and nothing comes twice, whatever the mail server does. */
abstract class DeliveryTests extends NotificationRoomTest {

    @Autowired
    private JavaMailSenderImpl server;

    @Autowired
    private OutboxQueue queue;

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from outbox_message").update();
    }

    @Test
    void aServerThatIsAwayCostsNoAttemptAndNoLetter() throws Exception {
        String address = newAddress();
        submit(address);
        StubbornMailServer away = new StubbornMailServer("", "");
        away.close();
        await().until(queue::isDue);
        at(away, closed -> {
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> postman.deliver()).isInstanceOf(MessagingException.class);
            }
        });
        assertThat(attempts()).isZero();
        postman.deliver();
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(1);
    }

    @Test
    void aLetterThatIsRefusedForNowIsTriedAgainLaterAndLater() throws Exception {
        String address = newAddress();
        submit(address);
        at(new StubbornMailServer("451 greylisted", "250 ok"), stubborn -> {
            deliver();
            deliver();
            assertThat(attempts()).isEqualTo(1);
            clock.moveTo(Duration.ofSeconds(61));
            deliver();
            assertThat(attempts()).isEqualTo(2);
            clock.moveTo(Duration.ofSeconds(122));
            deliver();
            assertThat(attempts()).isEqualTo(2);
        });
        clock.moveTo(Duration.ofSeconds(300));
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(1);
    }

    @Test
    void aLetterIsGivenUpAfterADayAndAHalfAndCounted() throws Exception {
        submit(newAddress());
        at(new StubbornMailServer("451 greylisted", "250 ok"), stubborn -> {
            Duration later = Duration.ZERO;
            while (queue.figures().waiting() > 0) {
                deliver();
                later = later.plus(Duration.ofMinutes(10));
                clock.moveTo(later);
            }
            assertThat(later).isBetween(Duration.ofHours(30), Duration.ofHours(48));
        });
        assertThat(queue.figures().givenUp()).isEqualTo(1);
        assertThat(recipients()).isZero();
    }

    @Test
    void aBoxThatDoesNotExistIsGivenUpAtOnce() throws Exception {
        submit(newAddress());
        at(new StubbornMailServer("550 no such user", "250 ok"), stubborn -> deliver());
        assertThat(queue.figures().givenUp()).isEqualTo(1);
        assertThat(recipients()).isZero();
    }

    @Test
    void aLetterWhoseAnswerWasLostComesAgainUnderTheSameId() throws Exception {
        submit(newAddress());
        List<String> ids = new ArrayList<>();
        at(new StubbornMailServer("250 ok", ""), stubborn -> {
            deliver();
            clock.moveTo(Duration.ofMinutes(2));
            deliver();
            stubborn.letters().forEach(letter -> ids.add(id(letter)));
        });
        assertThat(ids).hasSize(2);
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).endsWith("@marsad.example>");
    }

    @Test
    void aLetterOfAPostmanWhoDiedIsSentByTheNext() throws MessagingException {
        String address = newAddress();
        submit(address);
        assertThat(queue.claim()).isPresent();
        postman.deliver();
        assertThat(MailServer.to(address)).isEmpty();
        clock.moveTo(Duration.ofMinutes(16));
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(1);
    }

    @Test
    void twoPostmenAtOnceSendEachLetterOnce() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            addresses.add(newAddress());
            submit(addresses.get(i));
        }
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService postmen = Executors.newFixedThreadPool(2);
        Callable<Void> delivery = () -> {
            together.await(30, TimeUnit.SECONDS);
            postman.deliver();
            return null;
        };
        try {
            for (Future<Void> done : postmen.invokeAll(List.of(delivery, delivery))) {
                done.get(60, TimeUnit.SECONDS);
            }
        } finally {
            postmen.shutdownNow();
        }
        assertThat(addresses)
                .allSatisfy(address -> assertThat(MailServer.to(address)).hasSize(1));
        assertThat(queue.figures().waiting()).isZero();
    }

    @Test
    void anAddressThatCannotBeReadHoldsUpNobody() throws MessagingException {
        submit(newAddress());
        jdbc.sql("update outbox_message set recipient = ?").param(new byte[300]).update();
        String address = newAddress();
        submit(address);
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(1);
        assertThat(queue.figures().givenUp()).isEqualTo(1);
    }

    @Test
    void whatWasSentIsForgottenAfterAMonthWithoutARecipientInBetween() throws MessagingException {
        submit(newAddress());
        postman.deliver();
        assertThat(recipients()).isZero();
        assertThat(queue.figures().sent()).isEqualTo(1);
        clock.moveTo(Duration.ofDays(31));
        sweep.sweep();
        assertThat(rows("outbox_message")).isZero();
    }

    private void at(StubbornMailServer stubborn, Consumer<StubbornMailServer> what) throws IOException {
        int usual = server.getPort();
        server.setPort(stubborn.port());
        try (stubborn) {
            what.accept(stubborn);
        } finally {
            server.setPort(usual);
        }
    }

    private void deliver() {
        try {
            postman.deliver();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int attempts() {
        return jdbc.sql("select max(attempts) from outbox_message")
                .query(Integer.class)
                .single();
    }

    private long recipients() {
        return jdbc.sql("select count(recipient) from outbox_message")
                .query(Long.class)
                .single();
    }

    private static String id(String letter) {
        Matcher id = Pattern.compile("(?m)^Message-ID:\\s*(<\\S+>)").matcher(letter);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}

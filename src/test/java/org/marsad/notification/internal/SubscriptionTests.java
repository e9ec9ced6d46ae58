package org.marsad.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.submission.Submitter.PROMISE;

import jakarta.mail.MessagingException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseNews;
import org.marsad.promise.Promises;
import org.marsad.promise.Publication;
import org.marsad.promise.Timeline;
import org.marsad.support.MailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Readers who follow a promise by e-mail. */
abstract class SubscriptionTests extends NotificationRoomTest {

    private static final String PATH = "/ar/promises/" + PROMISE + "/subscription";

    @Autowired
    private Timeline timeline;

    @Autowired
    private Promises promises;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void nobodyFollows() {
        jdbc.sql("delete from outbox_message").update();
        jdbc.sql("delete from mail_contact").update();
    }

    @ParameterizedTest
    @CsvSource({
        "ar, تابع هذا الوعد بالبريد",
        "en, Follow this promise by e-mail",
        "ckb, بە ئیمەیل بەدوای ئەم بەڵێنەدا بچۆ"
    })
    void thePageOffersToFollow(String language, String words) {
        String page = "/" + language + "/promises/" + PROMISE;
        assertThat(submitter().get(page).body()).contains(words, "action=\"" + page + "/subscription\"");
    }

    @Test
    void theFormStandsAtAnAddressOfItsOwn() {
        assertThat(submitter().get(PATH).body()).contains("action=\"" + PATH + "\"");
    }

    @Test
    void whoConfirmedIsToldOfEachEntryOnce() throws MessagingException {
        String address = newAddress();
        String stranger = newAddress();
        follow(address);
        ask(stranger);
        UUID entry = publish();
        postman.deliver();
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(2);
        assertThat(MailServer.to(stranger)).hasSize(1);
        assertThat(last(address).text())
                .contains(
                        "نُشرت واقعة جديدة",
                        promises.find(PROMISE).orElseThrow().title().in("ar"))
                .contains("https://marsad.example/ar/promises/" + PROMISE + "#entry-" + entry);
        assertThat(last(address).subject()).isEqualTo("رسالة من مرصد");
        publish();
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(3);
    }

    @Test
    void whoFollowsInKurdishIsWrittenToInKurdish() throws MessagingException {
        String address = newAddress();
        HttpResponse<String> asked = submitter().page("/ckb/promises/" + PROMISE + "/subscription", "email", address);
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.body()).contains("<html lang=\"ckb\" dir=\"rtl\">", "سەیری ئیمەیلەکەت بکە");
        postman.deliver();
        assertThat(last(address).text())
                .contains("کاتێک شتێکی نوێ لە لاپەڕەی", "دوای 7 ڕۆژ")
                .contains("https://marsad.example/ckb/notifications/confirm?token=");
        assertThat(confirm(last(address)).body()).contains("ناونیشانەکە پشتڕاست کرایەوە");
        publish();
        postman.deliver();
        assertThat(last(address).subject()).isEqualTo("نامەیەک لەلایەن مەرسەد");
        assertThat(last(address).sender()).isEqualTo("مەرسەد");
        assertThat(last(address).html()).contains("<html lang=\"ckb\" dir=\"rtl\">");
        assertThat(last(address).text())
                .contains(
                        "ڕووداوێکی نوێ لەو لاپەڕەیەدا بڵاو کرایەوە", "داهاتووی مانەوەی هێزەکانی هاوپەیمانیی نێودەوڵەتی")
                .contains("https://marsad.example/ckb/promises/" + PROMISE + "#entry-");
    }

    @Test
    void aCorrectionIsToldAsOne() throws MessagingException {
        String address = newAddress();
        follow(address);
        correct(UUID.randomUUID());
        postman.deliver();
        assertThat(last(address).text()).contains("نُشر تصحيح");
    }

    @Test
    void anEntryThatIsCorrectedAgainIsToldAgainAndNeverStopsTheCorrection() throws MessagingException {
        String address = newAddress();
        follow(address);
        UUID entry = publish();
        correct(entry);
        correct(entry);
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(3);
        correct(entry);
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(4);
    }

    private void correct(UUID entry) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new PromiseNews(PROMISE, entry, EntryKind.CORRECTION)));
    }

    @Test
    void anEntryThatIsTakenBackIsToldToNobody() throws MessagingException {
        String address = newAddress();
        follow(address);
        transaction.executeWithoutResult(status -> {
            timeline.publish(publication());
            status.setRollbackOnly();
        });
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(1);
    }

    @Test
    void thePageAnswersTheSameWhetherOrNotTheAddressIsKnown() throws MessagingException {
        String known = newAddress();
        follow(known);
        HttpResponse<String> again = ask(known);
        HttpResponse<String> first = ask(newAddress());
        assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        postman.deliver();
        assertThat(MailServer.to(known)).hasSize(1);
    }

    @Test
    void whoDidNotConfirmIsAskedAgainOnRequestAndAtMostThreeTimesADay() throws MessagingException {
        String address = newAddress();
        for (int i = 0; i < 5; i++) {
            ask(address);
            postman.deliver();
        }
        assertThat(MailServer.to(address)).hasSize(3);
        assertThat(confirm(MailServer.to(address).get(0)).statusCode()).isEqualTo(200);
    }

    @Test
    void aFormSentTwiceAtOnceIsOneSubscription() throws Exception {
        String address = newAddress();
        ExecutorService readers = Executors.newFixedThreadPool(4);
        Callable<Integer> asking = () -> ask(address).statusCode();
        try {
            assertThat(readers.invokeAll(List.of(asking, asking, asking, asking)))
                    .allSatisfy(answer -> assertThat(answer.get()).isEqualTo(202));
        } finally {
            readers.shutdownNow();
        }
        assertThat(rows("mail_contact")).isEqualTo(1);
    }

    @Test
    void whoStoppedIsToldNothingMoreNotEvenWhatWasWaiting() throws MessagingException {
        String address = newAddress();
        follow(address);
        publish();
        stop(last(address));
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(1);
        follow(address);
        publish();
        postman.deliver();
        assertThat(MailServer.to(address)).hasSize(3);
    }

    @Test
    void aPromiseThatWasWithdrawnMeanwhileIsNotNamed() throws MessagingException {
        String address = newAddress();
        follow(address);
        publish();
        jdbc.sql("update promise set withdrawn_at = updated_at where id = ?")
                .param(PROMISE)
                .update();
        try {
            postman.deliver();
            assertThat(MailServer.to(address)).hasSize(1);
            assertThat(ask(address).statusCode()).isEqualTo(404);
        } finally {
            jdbc.sql("update promise set withdrawn_at = null where id = ?")
                    .param(PROMISE)
                    .update();
        }
    }

    @Test
    void whatIsNoAddressIsRefusedAndShownAgainHarmlessly() {
        HttpResponse<String> answer = ask("\"><b>x</b>@example");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("عنوان البريد الإلكتروني غير صحيح.", "aria-invalid=\"true\"")
                .doesNotContain("<b>x");
        assertThat(ask("a@example.org\r\nBcc: b@example.org").statusCode()).isEqualTo(422);
        assertThat(rows("outbox_message")).isZero();
    }

    @Test
    void aForeignPageCannotSubscribeAnybody() {
        HttpResponse<String> answer = submitter()
                .post(
                        PATH,
                        "application/x-www-form-urlencoded",
                        HttpRequest.BodyPublishers.ofString("email=a%40example.org"),
                        "Origin",
                        "https://evil.example");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(submitter()
                        .page("/ar/promises/none/subscription", "email", newAddress())
                        .statusCode())
                .isEqualTo(404);
        assertThat(rows("mail_contact")).isZero();
    }

    @Test
    void eachOfTenThousandReadersIsWrittenToOfEachPublication() {
        for (int i = 0; i < 10_000; i += 1000) {
            jdbc.sql("""
                    insert into mail_contact (id, promise_id, subscription_hash, address, language, asked_at, confirmed_at)
                    select cast('00000000-0000-0000-0000-' || lpad(cast(n as varchar), 12, '0') as uuid), ?,
                        cast(n as varchar), ?, 'ar', updated_at, updated_at
                    from (select ? + row_number() over () as n from information_schema.columns a,
                        information_schema.columns b fetch first 1000 rows only) numbers, promise where promise.id = ?
                    """).params(PROMISE, new byte[284], i, PROMISE).update();
        }
        publish();
        assertThat(rows("outbox_message")).isEqualTo(10_000);
    }

    private void follow(String address) throws MessagingException {
        assertThat(ask(address).statusCode()).isEqualTo(202);
        postman.deliver();
        assertThat(confirm(last(address)).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> ask(String address) {
        return submitter().page(PATH, "email", address);
    }

    private UUID publish() {
        return transaction.execute(status -> timeline.publish(publication()));
    }

    private static Publication publication() {
        return new Publication(
                UUID.randomUUID(),
                PROMISE,
                new PartialDate(LocalDate.of(2021, 12, 30), DatePrecision.DAY),
                LocalizedText.of(Map.of("ar", "واقعة")),
                null,
                "DONE",
                null,
                null,
                List.of());
    }
}

package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.CopiedPromise;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A periodic review as two editors do it in Tasklist, in Arabic, in real Chromium. */
@WholeMarsad
class ReviewInBrowserTests {

    private static final String REVIEWS = "مراجعات دورية";

    private final String promise = "review-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    @BeforeEach
    void aPromiseOnWhichNothingMoves() {
        CopiedPromise.store(jdbc, promise, "STARTED", null, Instant.parse("2024-01-02T03:04:05Z"));
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("reviewCalendar")
                .timers()
                .singleResult()
                .getId());
    }

    @Test
    void oneEditorFollowsTheProposalThatItHasStalledAndAnotherConfirms() {
        try (Browser desk = Browser.desk(port)) {
            Tasklist tasklist = Tasklist.login(desk, "editor1");
            tasklist.claim(REVIEWS, "مراجعة دورية: " + promise);
            desk.awaitText(".fjs-form", "متوقف");
            tasklist.write(0, "لم يُنشر خبر عن التنفيذ منذ سنتين.");
            tasklist.date(0, "2025-12-31");
            tasklist.choose(2, "Day");
            tasklist.write(1, "لم يُعلن عن أي خطوة منذ بدء التنفيذ.");
            desk.photograph("review");
            tasklist.complete();
        }
        try (Browser desk = Browser.desk(port)) {
            Tasklist tasklist = Tasklist.login(desk, "editor2");
            tasklist.claim(REVIEWS, "تأكيد التقييم الجديد: " + promise);
            tasklist.lookAtSubmission(() -> {
                desk.awaitText("body", "لم يُنشر خبر عن التنفيذ منذ سنتين.");
                desk.photograph("review-beside-the-form");
            });
            tasklist.choose(0, "Confirmed");
            tasklist.complete();
        }
        try (Browser phone = Browser.phone(port)) {
            phone.open("/ar/promises/" + promise);
            phone.awaitText("main", "متوقف");
            phone.awaitText("main", "لم يُعلن عن أي خطوة منذ بدء التنفيذ.");
        }
    }

    @Test
    void anEditorWhoFindsThatTheRatingStandsSaysWhenToLookAgain() {
        try (Browser desk = Browser.desk(port)) {
            Tasklist tasklist = Tasklist.login(desk, "editor1");
            tasklist.claim(REVIEWS, "مراجعة دورية: " + promise);
            tasklist.choose(0, "The rating stands");
            tasklist.write(0, "سألت الوزارة: العمل جارٍ.");
            tasklist.date(0, "2099-12-31");
            desk.photograph("review-rating-stands");
            tasklist.complete();
            desk.open("/staff/promises/" + promise);
            desk.awaitText("main", "وجد أن التقييم باقٍ");
            desk.awaitText("main", "سألت الوزارة: العمل جارٍ.");
        }
    }

    @Test
    void aForecastAsksForItsReviewDate() {
        try (Browser desk = Browser.desk(port)) {
            Tasklist tasklist = Tasklist.login(desk, "editor1");
            tasklist.claim(REVIEWS, "مراجعة دورية: " + promise);
            desk.awaitText(".fjs-form", "New rating");
            assertThat(desk.see(".fjs-form").getText()).doesNotContain("Date of the next review");
            tasklist.choose(1, "Mostly will be done");
            desk.awaitText(".fjs-form", "Date of the next review");
        }
    }
}

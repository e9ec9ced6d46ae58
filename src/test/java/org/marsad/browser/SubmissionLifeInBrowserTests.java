package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.CopiedPromise;
import org.marsad.support.Multipart;
import org.marsad.support.Newsroom;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The turns that a submission can take, as people take them in Tasklist and on the tracking page, in Arabic. */
@WholeMarsad
class SubmissionLifeInBrowserTests {

    private static final String VERIFICATION = "بانتظار التحقق";
    private static final String APPROVAL = "بانتظار الاعتماد";
    private static final String SECOND_EDITOR = "بانتظار محرر ثانٍ";
    private static final String APPEALS = "اعتراضات";
    private static final String ENTRY = "أُغلقت القاعدة وسُلّمت مفاتيحها.";

    private final String promise = "life-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private Newsroom.Sent sent;
    private String number;

    @BeforeEach
    void aSubmissionToAPromiseOfItsOwn() {
        CopiedPromise.store(jdbc, promise, "STARTED", null, Instant.parse("2024-01-02T03:04:05Z"));
        newsroom = new Newsroom(port, jdbc);
        sent = newsroom.submit(new Multipart()
                .field("promise", promise)
                .field("statement", "رأيت المفاتيح تُسلَّم عند بوابة القاعدة.")
                .field("consent", "PUBLISH"));
        number = jdbc.sql("select number from submission where id = ?")
                        .param(sent.id())
                        .query(Long.class)
                        .single()
                + " (";
        newsroom.awaitTask(sent, "verifyEvidence");
    }

    @Test
    void aQuestionAnAnswerAReturnAndARatingThatTwoEditorsChange() {
        at("analyst1", VERIFICATION, "التحقق من الإرسال ", tasklist -> {
            tasklist.choose(0, "Information needed");
            tasklist.write(0, "ينقص تاريخ التسليم.");
            tasklist.write(1, "في أي يوم رأيت ذلك؟");
        });
        newsroom.awaitStatus(sent, "INFORMATION_REQUESTED");
        answerOnThePhone();
        verify("analyst1");
        at("editor1", APPROVAL, "اعتماد تقييم الإرسال ", tasklist -> {
            tasklist.choose(0, "Returned");
            tasklist.write(0, "لا يكفي مصدر واحد.");
        });
        newsroom.awaitTask(sent, "verifyEvidence");
        verify("analyst2");
        approveAsDone();
        assertThat(publicRating()).isEqualTo("STARTED");
        at("editor2", SECOND_EDITOR, "تأكيد التقييم في الإرسال ", tasklist -> tasklist.choose(0, "Confirmed"));
        newsroom.awaitStatus(sent, "PUBLISHED");
        assertThat(publicRating()).isEqualTo("DONE");
        assertThat(publicDay()).isEqualTo("2021-12-30");
        try (Browser phone = Browser.phone(port)) {
            phone.open("/ar/promises/" + promise);
            phone.awaitText("main", ENTRY);
            phone.awaitText("main", "سُلّمت القاعدة كلها.");
        }
    }

    @Test
    void anAppealIsHeardByAnotherAnalystAndAnEditor() {
        newsroom.complete(
                "analyst1",
                newsroom.awaitTask(sent, "verifyEvidence"),
                Map.of(
                        "verificationOutcome", "NOT_ACCEPTED",
                        "verificationSummary", "لا مصدر آخر.",
                        "reasonCode", "UNVERIFIABLE"));
        newsroom.awaitStatus(sent, "NOT_ACCEPTED");
        try (Browser phone = Browser.phone(port)) {
            track(phone);
            phone.type("textarea#appeal", "كان معي شاهدان يمكن سؤالهما.");
            phone.click("form[action$='/track/appeal'] button[type=submit]");
            phone.awaitGone("textarea#appeal");
        }
        newsroom.awaitStatus(sent, "IN_VERIFICATION");
        newsroom.awaitTask(sent, "verifyEvidence");
        at("analyst2", APPEALS, "التحقق من الإرسال ", tasklist -> {
            tasklist.choose(0, "Not accepted");
            tasklist.write(0, "سألنا الشاهدين فلم يؤكدا.");
            tasklist.choose(1, "Unverifiable");
        });
        newsroom.awaitTask(sent, "decideAppeal");
        at("editor1", APPEALS, "البتّ في الاعتراض على قرار الإرسال ", tasklist -> {
            tasklist.choose(0, "Upheld");
            tasklist.choose(1, "Unverifiable");
        });
        newsroom.awaitStatus(sent, "NOT_ACCEPTED");
        try (Browser phone = Browser.phone(port)) {
            track(phone);
            assertThat(phone.all("textarea#appeal")).as("one appeal").isEmpty();
        }
    }

    private void answerOnThePhone() {
        try (Browser phone = Browser.phone(port)) {
            track(phone);
            phone.awaitText("main", "في أي يوم رأيت ذلك؟");
            phone.type("textarea#message", "يوم الثلاثاء قبل الظهر.");
            phone.click("form[action$='/track/messages'] button[type=submit]");
            phone.awaitText("main", "يوم الثلاثاء قبل الظهر.");
        }
        newsroom.awaitTask(sent, "verifyEvidence");
    }

    private void approveAsDone() {
        at("editor1", APPROVAL, "اعتماد تقييم الإرسال ", tasklist -> {
            tasklist.choose(0, "Approved");
            tasklist.date(0, "12/30/2021");
            assertThat(tasklist.dated(0)).as("no other day is made of it").isEmpty();
            tasklist.date(0, "2021-12-30");
            tasklist.choose(1, "Day");
            tasklist.write(0, ENTRY);
            tasklist.choose(2, "منجز · Done");
            tasklist.write(2, "سُلّمت القاعدة كلها.");
        });
        newsroom.awaitTask(sent, "confirmRating");
    }

    /** The form that {@link MainJobInBrowserTests} fills in; here its outcome is enough. */
    private void verify(String username) {
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete(username, task, newsroom.verified("admin", task, "يؤيدها مصدر ثانٍ."));
        newsroom.awaitTask(sent, "approveAssessment");
    }

    private interface Work {
        void doIn(Tasklist tasklist);
    }

    private void at(String username, String list, String task, Work work) {
        try (Browser desk = Browser.desk(port)) {
            Tasklist tasklist = Tasklist.login(desk, username);
            tasklist.claim(list, task.endsWith(" ") ? task + number : task);
            work.doIn(tasklist);
            tasklist.complete();
        }
    }

    private void track(Browser phone) {
        phone.open("/ar/track");
        phone.type("input[name=receipt]", sent.receipt());
        phone.click("main form button[type=submit]");
        phone.see(".status-steps");
    }

    private String publicDay() {
        return jdbc.sql("select cast(date as varchar) from timeline_entry where promise_id = ? and text like ?")
                .params(promise, "%" + ENTRY + "%")
                .query(String.class)
                .single();
    }

    private String publicRating() {
        return jdbc.sql("select rating from promise where id = ?")
                .param(promise)
                .query(String.class)
                .single();
    }
}

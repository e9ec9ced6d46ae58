package org.marsad.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyLog;
import org.marsad.evidence.EvidenceItems;
import org.marsad.submission.Channel;
import org.marsad.submission.Submission;
import org.marsad.submission.Submissions;
import org.marsad.support.Multipart;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff enter what reached the team by another way than the form. */
@WholeMarsad
class EntryTests {

    private static final String PAGE = "/staff/submissions/new";
    private static final Pattern RECEIPT = Pattern.compile("class=\"receipt\">([0-9 ]{19})<");
    private static final Pattern KEY = Pattern.compile("name=\"idempotency_key\" value=\"([^\"]+)\"");
    private static final byte[] FILE = "كشف".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Submissions submissions;

    @Autowired
    EvidenceItems evidence;

    @Autowired
    CustodyLog custody;

    private Newsroom newsroom;
    private StaffClient analyst;

    @BeforeEach
    void logIn() {
        newsroom = new Newsroom(port, jdbc);
        analyst = StaffClient.session(port, "analyst1");
    }

    @Test
    void whatIsEnteredTakesTheSameWayAndNamesWhoEnteredIt() {
        HttpResponse<String> answer = send(analyst, filledIn(analyst).file("files", "كشف.txt", "text/plain", FILE));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).contains("أو أتلفه", "لا تشارك بعد الآن");
        Sent sent = newsroom.sent(receipt(answer));
        Submission submission = submissions.find(sent.id()).orElseThrow();
        assertThat(submission.channel()).isEqualTo(Channel.PHONE);
        assertThat(submission.enteredBy()).isEqualTo("analyst1");
        assertThat(submission.receivedOn()).hasToString("2026-01-03");
        assertThat(evidence.of(sent.id()))
                .hasSize(2)
                .allSatisfy(item -> assertThat(custody.of(item.id()).get(0)).satisfies(first -> {
                    assertThat(first.action()).isEqualTo(CustodyAction.RECEIVED);
                    assertThat(first.actor()).isEqualTo("analyst1");
                }));
        assertThat(newsroom.track(sent).path("files")).hasSize(1);
        assertThat(newsroom.track(sent).toString()).doesNotContain("analyst1", "PHONE");
        newsroom.awaitStatus(sent, "IN_VERIFICATION");
        assertThat(StaffClient.session(port, "analyst2")
                        .get("/staff/submissions/" + sent.id())
                        .body())
                .contains("الهاتف أو تطبيق مراسلة", "3 كانون الثاني 2026", "analyst1");
    }

    @Test
    void whoEnteredItDoesNotWorkOnIt() {
        Sent sent = newsroom.sent(receipt(send(analyst, filledIn(analyst))));
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        assertThat(Newsroom.claim(newsroom.staff("analyst1"), task, "analyst1").statusCode())
                .isEqualTo(403);
        assertThat(Newsroom.claim(newsroom.staff("analyst2"), task, "analyst2").statusCode())
                .isEqualTo(204);
    }

    @Test
    void anEditorEntersTooAndNobodyElse() {
        StaffClient editor = StaffClient.session(port, "editor1");
        assertThat(send(editor, filledIn(editor)).statusCode()).isEqualTo(201);
        assertThat(StaffClient.session(port, "admin").get(PAGE).statusCode()).isEqualTo(403);
        HttpResponse<String> stranger = StaffClient.stranger(port).get(PAGE);
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(stranger.headers().firstValue("Location").orElseThrow()).contains("/login");
    }

    @Test
    void whatIsMissingOrOutOfRangeIsToldAndTheRestIsKept() {
        long before = submissionsInAll();
        Multipart form = start(analyst)
                .field("statement", "نص <الإفادة> كما قاله المصدر عبر الهاتف.")
                .field("channel", "WEB")
                .field("received_on", "2999-01-01")
                .field("event_place", "البصرة")
                .file("files", "كشف.txt", "text/plain", FILE);
        HttpResponse<String> page = send(analyst, form);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("اختر الوعد الذي تكتب عنه.", "في المستقبل", "اختر ما تسمح لنا", "ليست من القيم الممكنة")
                .contains("نص &lt;الإفادة&gt;", "البصرة", "كشف.txt", "2999-01-01");
        assertThat(send(analyst, start(analyst)).body())
                .contains("اختر كيف وصل إلى الفريق.", "اكتب تاريخ وصوله إلى الفريق.");
        assertThat(send(analyst, filledIn(analyst).field("received_on", "x")).statusCode())
                .isEqualTo(201);
        assertThat(send(analyst, start(analyst).field("received_on", "\u0000")).statusCode())
                .isEqualTo(422);
        assertThat(submissionsInAll()).isEqualTo(before + 1);
    }

    @Test
    void aFormWithoutTheTokenOfThisSessionTakesNothing() {
        long before = submissionsInAll();
        Multipart none = new Multipart().field("promise", Newsroom.PROMISE);
        assertThat(send(analyst, none.file("files", "a.txt", "text/plain", FILE))
                        .statusCode())
                .isEqualTo(403);
        String foreign = StaffClient.session(port, "analyst2").csrf(PAGE);
        for (String token : new String[] {foreign, "x", "", "A".repeat(100_000)}) {
            Multipart form = new Multipart()
                    .field("_csrf", token)
                    .field("promise", Newsroom.PROMISE)
                    .field("statement", "ما رآه المصدر عند الجسر في الصباح.")
                    .field("consent", "VERIFY_ONLY")
                    .field("channel", "PRESS")
                    .field("received_on", "2026-01-03");
            assertThat(send(analyst, form).statusCode()).isEqualTo(403);
        }
        Multipart late = new Multipart().file("files", "a.txt", "text/plain", FILE);
        assertThat(send(analyst, late.field("_csrf", analyst.csrf(PAGE))).statusCode())
                .isEqualTo(422);
        assertThat(analyst.form(PAGE, "_csrf=" + foreign).statusCode()).isIn(403, 415);
        assertThat(submissionsInAll()).isEqualTo(before);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        Multipart form = filledIn(analyst);
        assertThat(analyst.post(PAGE, form, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSameFormTwiceIsOneSubmission() {
        Matcher key = KEY.matcher(analyst.get(PAGE).body());
        assertThat(key.find()).isTrue();
        long before = submissionsInAll();
        Multipart form = filledIn(analyst).field("idempotency_key", key.group(1));
        String first = receipt(send(analyst, form));
        String second = receipt(send(analyst, form));
        assertThat(second).isEqualTo(first);
        assertThat(submissionsInAll()).isEqualTo(before + 1);
    }

    private long submissionsInAll() {
        return jdbc.sql("select count(*) from submission").query(Long.class).single();
    }

    private Multipart start(StaffClient client) {
        return new Multipart().field("_csrf", client.csrf(PAGE));
    }

    private Multipart filledIn(StaffClient client) {
        return start(client)
                .field("promise", Newsroom.PROMISE)
                .field("channel", "PHONE")
                .field("received_on", "2026-01-03")
                .field("language", "ar")
                .field("statement", "ما رآه المصدر عند الجسر في الصباح، كما قاله. " + UUID.randomUUID())
                .field("consent", "VERIFY_ONLY");
    }

    private static HttpResponse<String> send(StaffClient client, Multipart form) {
        return client.post(PAGE, form);
    }

    private static String receipt(HttpResponse<String> answer) {
        Matcher receipt = RECEIPT.matcher(answer.body());
        assertThat(receipt.find()).as(answer.body()).isTrue();
        return receipt.group(1);
    }
}
